package cn.suyuanban.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LINK = "https://office.example.cn/matters/open-restaurant";

    @Test
    void aPhoneReadsTheAddressInTheCode() throws Exception {
        assertThat(read(QrCode.of(LINK).png(300))).isEqualTo(LINK);
    }

    @Test
    void theDrawingIsAsWideAsTheCodeWithItsQuietZone() {
        assertThat(QrCode.of(LINK).svg()).startsWith("<svg").contains("viewBox=\"0 0 41 41\"");
    }

    @Test
    void aTextThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).hasMessageContaining("qr-too-long");
    }

    @Test
    void numberAndCodeOfACaseStandWhereNoServerSeesThem() {
        PublicLinks links = new PublicLinks(new LinkSettings(URI.create("https://office.example.cn/syb/")));

        assertThat(URI.create(links.track("20261124-000001", "ABCD2345")).getFragment())
                .isEqualTo("20261124-000001.ABCD2345");
        assertThat(links.matter("newborn")).isEqualTo("https://office.example.cn/syb/matters/newborn");
    }

    @Test
    void anAddressNoPhoneCanOpenIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new LinkSettings(URI.create("ftp://office.example.cn")))
                .hasMessageContaining("base-url-invalid")
                .hasMessageContaining("suyuanban.portal.base-url");
        assertThatThrownBy(() -> new LinkSettings(null)).hasMessageContaining("base-url-invalid");
    }

    private static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }
}
