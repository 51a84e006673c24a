package cn.suyuanban.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the audit chain as an operator runs it, on a database that was used and then changed by hand. */
class VerifyAuditIT {

    @TempDir
    private Path data;

    @TempDir
    private Path output;

    @Test
    void findsWhatWasChangedByHandWhileTheProductStoodStill() throws Exception {
        // given
        assertThat(verify().exit()).as("nothing to check").isEqualTo(2);
        assertThat(data).as("and nothing made").isEmptyDirectory();
        try (RunningJar jar = RunningJar.start(data).ready()) {
            assertThat(verify().out()).contains("audit-database-busy");
            jar.stop();
        }
        Answer whole = verify();
        assertThat(whole.exit()).as(whole.out()).isZero();
        assertThat(whole.out()).contains("完好", "链的末端");
        // when
        change("insert into audit_entry (at, actor, action, done) values (current_timestamp, 'x', 'ACCEPT', true)");
        // then
        Answer broken = verify();
        assertThat(broken.exit()).as(broken.out()).isEqualTo(1);
        assertThat(broken.out()).contains("错误 [audit-broken]", "audit_entry");
        // and
        change("delete from audit_entry where actor = 'x'");
        assertThat(verify().exit()).isZero();
        Answer otherKey = verify("--suyuanban.audit.key=other:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assertThat(otherKey.exit()).isEqualTo(2);
        assertThat(otherKey.out()).contains("audit-key-wrong", "other");
    }

    private void change(String statement) throws SQLException {
        try (Connection byHand = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("suyuanban"), "sa", "")) {
            byHand.createStatement().execute(statement);
        }
    }

    private Answer verify(String... more) throws IOException, InterruptedException {
        Path said = Files.createTempFile(output, "said", ".txt");
        Process process = Java.saying(
                        said,
                        List.of(
                                "-jar",
                                Path.of("target", "suyuanban.jar").toString(),
                                "verify-audit",
                                "--suyuanban.data=" + data),
                        more)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(said));
    }

    /** What the command said and how it ended. */
    private record Answer(int exit, String out) {}
}
