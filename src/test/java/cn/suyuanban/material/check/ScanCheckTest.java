package cn.suyuanban.material.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCheckTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path folder;

    @Test
    void aCleanFileOfManyPiecesPasses() throws IOException {
        try (Clamd clamd = new Clamd()) {
            assertThat(scan(clamd.port(), new byte[300_000])).isEmpty();
            assertThat(clamd.received()).isEqualTo(300_000);
        }
    }

    @Test
    void aVirusIsRefusedByItsName() throws IOException {
        try (Clamd clamd = new Clamd()) {
            Refusal refusal = scan(clamd.port(), EICAR.getBytes(StandardCharsets.US_ASCII))
                    .orElseThrow();
            assertThat(refusal.code()).isEqualTo("virus-found");
            assertThat(refusal.message()).contains("“图.pdf”", "Eicar-Test-Signature", "重新制作");
        }
    }

    @Test
    void aScannerThatIsDownLetsNothingPass() throws IOException {
        int port;
        try (Clamd clamd = new Clamd()) {
            port = clamd.port();
        }
        assertThat(scan(port, new byte[10]).orElseThrow())
                .returns("scan-unavailable", Refusal::code)
                .returns("“图.pdf”暂时无法做病毒检查，没有收下。请稍后再试。", Refusal::message);
    }

    @Test
    void aScannerThatObjectsToTheSizeOrAnswersNothingLetsNothingPass() throws IOException {
        for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR\0", "", "stream: OK and more"}) {
            try (Clamd clamd = new Clamd(answer)) {
                assertThat(scan(clamd.port(), new byte[10])).map(Refusal::code).hasValue("scan-unavailable");
            }
        }
    }

    @Test
    void aScannerThatKeepsSilentIsNotWaitedForLong() throws IOException {
        try (Clamd clamd = new Clamd(null)) {
            assertThat(scan(clamd.port(), new byte[10])).map(Refusal::code).hasValue("scan-unavailable");
        }
    }

    @Test
    void withoutAScannerNothingIsScanned() throws IOException {
        assertThat(scan(new ClamavSettings("", 1, Duration.ofSeconds(1)), new byte[10]))
                .isEmpty();
    }

    private Optional<Refusal> scan(int port, byte[] content) throws IOException {
        return scan(new ClamavSettings("127.0.0.1", port, Duration.ofMillis(500)), content);
    }

    private Optional<Refusal> scan(ClamavSettings settings, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        return new ScanCheck(new ClamavScanner(settings))
                .of(new Incoming(file, "图.pdf", content.length, "application/pdf"));
    }
}
