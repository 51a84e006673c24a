package cn.suyuanban.material.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private static final String DEVICES = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)\\..*";

    @ParameterizedTest
    @CsvSource({
        "营业执照.pdf, 营业执照.pdf",
        "扫描件 (2).PDF, 扫描件 (2).pdf",
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Windows\\win.ini.pdf, win_ini.pdf",
        "/etc/cron.d/照片.jpg, 照片.jpg",
        "a.exe.pdf, a_exe.pdf",
        "a.pdf.exe, a_pdf.exe",
        "2026.11.02 合同.pdf, 2026_11_02 合同.pdf",
        ".htaccess, htaccess",
        "a.pdf., a.pdf",
        "con.pdf, _con.pdf",
        "LPT1.png, _LPT1.png",
        "a:b*c?.png, a_b_c_.png",
        "a%2f..%2fb.pdf, a_2f___2fb.pdf",
        ".., 未命名",
        "'   ', 未命名"
    })
    void aNameKeepsWhatItSaysAndLosesWhatIsDangerous(String given, String cleaned) {
        assertThat(FileNames.clean(given)).isEqualTo(cleaned);
    }

    @Test
    void marksThatHideTheRealExtensionAreRemoved() {
        assertThat(FileNames.clean("发票\u202Efdp.exe")).isEqualTo("发票fdp.exe");
        assertThat(FileNames.clean("执照\u200B\uFEFF.pdf")).isEqualTo("执照.pdf");
        assertThat(FileNames.clean("a\u0000.exe\r\n.pdf")).isEqualTo("a_exe.pdf");
        assertThat(FileNames.clean(null)).isEqualTo("未命名");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(FileNames.clean("照".repeat(300) + ".jpg")).isEqualTo("照".repeat(100) + ".jpg");
        assertThat(FileNames.clean("😀".repeat(300) + ".jpg")).isEqualTo("😀".repeat(100) + ".jpg");
    }

    @Test
    void spacesOfAnyKindAreNoName() {
        assertThat(FileNames.clean("\u1680\u2003")).isEqualTo("未命名");
        assertThat(FileNames.clean("\u3000执照\u00A0.pdf")).isEqualTo("执照.pdf");
        assertThat(FileNames.clean("照".repeat(99) + " 二.jpg")).isEqualTo("照".repeat(99) + ".jpg");
    }

    @Property
    void anyNameBecomesOneThatIsSafeAndStays(@ForAll String given) {
        String cleaned = FileNames.clean(given);
        assertThat(cleaned)
                .isNotBlank()
                .hasSizeLessThan(220)
                .doesNotContainPattern("[/\\\\\\p{Cntrl}\\p{Cf}<>:\"|?*]")
                .doesNotContain("..")
                .doesNotMatch(DEVICES);
        assertThat(FileNames.clean(cleaned)).isEqualTo(cleaned);
    }
}
