package dev.tillie.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The log with its stack traces, beside the facts: {@code log/tillie.log} in the data folder, three files at most. */
final class LogFile {
    private static final String NAME = "FILE";
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{30} %msg%n%ex";

    private LogFile() {}

    /** Logs into a folder from now on. */
    static synchronized void open(Path directory) {
        var root = LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        if (root instanceof Logger logger && logger.getAppender(NAME) == null) {
            var appender = appender(logger.getLoggerContext(), directory.resolve("log"));
            logger.addAppender(appender);
            logger.getLoggerContext().getLogger(CommandLines.class).addAppender(appender);
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName(NAME);
        appender.setFile(folder.resolve("tillie.log").toString());
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("tillie.%i.log").toString());
        rolling.setMaxIndex(2);
        rolling.start();
        appender.setRollingPolicy(rolling);
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("10MB"));
        size.start();
        appender.setTriggeringPolicy(size);
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
