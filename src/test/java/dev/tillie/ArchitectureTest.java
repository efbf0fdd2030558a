package dev.tillie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tillie");

    /**
     * Who may use whom. Everyone may also use themselves and the JDK, except that the engines and the facts see only
     * its language, collections and dates; packages outside the engines may log.
     */
    @ParameterizedTest(name = "{0} uses only {1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
        books      | java.math java.text org.joda.money
        forecast   | books smile
        inventory  | books forecast smile java.math
        customers  | books smile
        fraud      | books smile
        finance    | books forecast smile java.math
        chart      | jdk org.jfree
        chat       | jdk chart org.dhatim org.slf4j
        server     | jdk io.helidon org.slf4j
        chat.slack | jdk chat chart server io.helidon com.slack com.google.gson okhttp3 org.slf4j
        chat.teams | jdk chat chart server io.helidon com.microsoft com.auth0 com.fasterxml.jackson okhttp3 retrofit2 org.slf4j
        chat.web   | jdk chat chart server io.helidon com.fasterxml.jackson org.slf4j
        llm        | jdk dev.langchain4j ai.djl ai.onnxruntime io.github.resilience4j com.fasterxml.jackson org.slf4j
        question   | jdk books llm smile org.joda.money
        answer     | jdk question books store forecast inventory customers fraud finance chart chat imports llm org.joda.money com.fasterxml.jackson org.slf4j
        mcp        | jdk answer question chat chart server io.helidon io.modelcontextprotocol reactor
        watch      | jdk answer books store chat com.github.kagkarlsson org.slf4j
        imports    | jdk books store org.apache.commons.csv org.joda.money
        store      | jdk books org.jdbi org.flywaydb com.zaxxer.hikari org.h2 org.joda.money org.slf4j
        demo       | jdk books
        """)
    void usesOnly(String name, String allowed) {
        var packages = Stream.concat(
                        Stream.of(name, "java.lang", "java.util", "java.time", "org.jspecify"),
                        Stream.of(allowed.split(" ")))
                .flatMap(it -> it.equals("jdk") ? Stream.of("java", "javax") : Stream.of(it))
                .map(it ->
                        it.matches("(java|javax|smile|ai|com|org|io|okhttp3|retrofit2|reactor|dev\\.langchain4j)\\b.*")
                                ? it + ".."
                                : "dev.tillie." + it)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("dev.tillie." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.tillie.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        Assertions.assertThat(MAIN.getPackage("dev.tillie").getSubpackagesInTree())
                .filteredOn(it -> !it.getClasses().isEmpty())
                .allMatch(it -> it.isAnnotatedWith(NullMarked.class), "@NullMarked")
                .extracting(JavaPackage::getName)
                .isNotEmpty();
    }
}
