package cn.suyuanban.ledgerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Whatever somebody uploads, the answer is rows or a refusal with a code. */
class DamagedFileTest {

    private static final byte[] FILE = file();

    @Property(tries = 300)
    void a_file_with_a_few_bytes_changed_inside_is_read_or_refused(@ForAll Random random) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(FILE).get();
                ZipOutputStream zip = new ZipOutputStream(to)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                damage(content, random);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
        }
        readOrRefuse(to.toByteArray());
    }

    @Property(tries = 300)
    void a_file_with_a_few_bytes_changed_outside_is_read_or_refused(@ForAll Random random) throws IOException {
        byte[] damaged = FILE.clone();
        damage(damaged, random);
        readOrRefuse(damaged);
    }

    private static void readOrRefuse(byte[] file) throws IOException {
        try {
            assertThat(LedgerFile.PROBLEMS.read(new ByteArrayInputStream(file)).rows())
                    .hasSizeLessThanOrEqualTo(5);
        } catch (LedgerFileException refused) {
            assertThat(refused).hasMessageStartingWith(refused.code() + ": ");
        }
    }

    private static void damage(byte[] content, Random random) {
        for (int i = random.nextInt(4); i > 0 && content.length > 0; i--) {
            content[random.nextInt(content.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '9');
        }
    }

    private static byte[] file() {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            LedgerFile.PROBLEMS.write(SampleLedgers.problems().subList(0, 5), to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return to.toByteArray();
    }
}
