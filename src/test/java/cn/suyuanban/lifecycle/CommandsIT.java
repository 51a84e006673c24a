package cn.suyuanban.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the packaged jar, in a folder of a designer, on a machine without a locale. */
class CommandsIT {

    private static final Path JAR = Path.of("target", "suyuanban.jar").toAbsolutePath();
    private static final Path BROKEN = Path.of("src/test/resources/models/user-task-limit/invalid.bpmn");

    @TempDir
    private Path folder;

    @TempDir
    private Path output;

    @Test
    void checksTheShippedModelsAndNeitherStartsTheProductNorMakesADatabase() throws Exception {
        Answer answer = run("check", absolute("processes"), absolute("forms"), "--format", "json");
        assertThat(answer.exit()).as(answer.out()).isZero();
        assertThat(new ObjectMapper().readTree(answer.out()).findValuesAsText("level"))
                .doesNotContain("ERROR");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesABrokenModelInReadableChinese() throws Exception {
        // given
        Files.createDirectories(folder.resolve("processes"));
        Files.copy(BROKEN, folder.resolve("processes/broken.bpmn"));
        // when
        Answer answer = run("check", "processes");
        // then
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out())
                .contains("错误 [user-task-limit] processes/broken.bpmn #Activity_Check")
                .doesNotContain("Spring");
    }

    @Test
    void writesANewMatterWhereItIsCalled() throws Exception {
        Answer answer = run("new-matter", "--id", "sample-permit", "--name", "Permit", "--departments", "market,fire");
        assertThat(answer.exit()).as(answer.out()).isZero();
        assertThat(folder.resolve("processes/sample-permit.bpmn")).isRegularFile();
        assertThat(run("check").exit()).isZero();
    }

    @Test
    void saysHowItIsUsedWhenAWordIsNoCommand() throws Exception {
        Answer answer = run("chekc");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).contains("check").doesNotContain("涑愿办已就绪");
        assertThat(folder).isEmptyDirectory();
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().toString();
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(output, "out", ".txt");
        ProcessBuilder builder =
                Java.saying(out, List.of("-jar", JAR.toString()), arguments).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    /** What a command said and how it ended. */
    private record Answer(int exit, String out) {}
}
