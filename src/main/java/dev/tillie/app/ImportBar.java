package dev.tillie.app;

import dev.tillie.imports.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar of the file being read, on a terminal; nothing where nobody watches. */
final class ImportBar implements Progress, AutoCloseable {
    private final boolean visible;
    private @Nullable ProgressBar bar;
    private @Nullable String file;

    private ImportBar(boolean visible) {
        this.visible = visible;
    }

    static ImportBar of(Surroundings surroundings) {
        return new ImportBar(surroundings.terminal());
    }

    @Override
    public void at(String name, long bytesDone, long bytesTotal) {
        if (!visible) {
            return;
        }
        if (bar == null || !name.equals(file)) {
            close();
            bar = open(name, bytesTotal);
            file = name;
        }
        bar.stepTo(bytesDone);
    }

    private static ProgressBar open(String name, long bytes) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(bytes)
                .setUnit(" MB", 1 << 20)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
