package cn.suyuanban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.link.PublicLinks;
import cn.suyuanban.support.SuyuanbanTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The codes that lead a phone to a guide, read as a phone reads them. */
@SuyuanbanTest
class QrCodesTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Matters matters;

    @Autowired
    private PublicLinks links;

    @Test
    void theCodesOfAllMattersLeadToTheirGuides() throws Exception {
        for (MatterGuide matter : matters.catalogue().matters()) {
            byte[] png = get(matter.id(), "png", null).getBody();
            byte[] svg = get(matter.id(), "svg", null).getBody();
            assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(links.matter(matter.id()));
            assertThat(read(drawn(new String(svg, StandardCharsets.UTF_8)))).isEqualTo(links.matter(matter.id()));
        }
    }

    @Test
    void theAddressInACodeDoesNotComeFromTheRequest() throws Exception {
        // given
        HttpHeaders forged = new HttpHeaders();
        forged.add("X-Forwarded-Host", "evil.example");
        // when
        byte[] png = http.exchange("/matters/newborn/qr.png", HttpMethod.GET, new HttpEntity<>(forged), byte[].class)
                .getBody();
        // then
        assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(links.matter("newborn"));
    }

    @Test
    void aBrowserKeepsACodeAndAsksOnlyWhetherItChanged() {
        // given
        ResponseEntity<byte[]> first = get("newborn", "png", null);
        assertThat(first.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
        assertThat(first.getHeaders().getCacheControl())
                .contains("max-age=3600")
                .contains("public");
        // when
        ResponseEntity<byte[]> again = get("newborn", "png", first.getHeaders().getETag());
        // then
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getBody()).isNull();
    }

    @Test
    void aMatterThatIsNotThereHasNoCode() {
        assertThat(get("no-such-matter", "png", null).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("department-review", "svg", null).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSheetHasACodeForEveryMatter() {
        String sheet = http.getForObject("/matters/qr-sheet", String.class);
        assertThat(matters.catalogue().matters()).allSatisfy(matter -> assertThat(sheet)
                .contains("/matters/" + matter.id() + "/qr.svg", matter.name(), links.matter(matter.id())));
    }

    private ResponseEntity<byte[]> get(String matter, String kind, String known) {
        HttpHeaders headers = new HttpHeaders();
        if (known != null) {
            headers.setIfNoneMatch(known);
        }
        return http.exchange(
                "/matters/" + matter + "/qr." + kind, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);
    }

    /** Paints the drawing as a browser would. */
    private static BufferedImage drawn(String svg) {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, 400, 400);
        paint.setColor(Color.BLACK);
        MODULE.matcher(svg)
                .results()
                .forEach(module -> paint.fillRect(
                        Integer.parseInt(module.group(1)) * 8, Integer.parseInt(module.group(2)) * 8, 8, 8));
        paint.dispose();
        return image;
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }
}
