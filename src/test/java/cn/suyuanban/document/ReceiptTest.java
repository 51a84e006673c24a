package cn.suyuanban.document;

import static cn.suyuanban.support.Restaurant.application;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.link.PublicLinks;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Upload;
import cn.suyuanban.support.Restaurant;
import cn.suyuanban.support.SuyuanbanTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuyuanbanTest
class ReceiptTest {

    private static final String CODE = "ABCD-EFGH-JKLM";

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Documents documents;

    @Autowired
    private Materials materials;

    @Autowired
    private PublicLinks links;

    /** Received Wednesday 2026-09-30: five working days over the National Day week and the worked Saturday after it end on Tuesday 2026-10-13. */
    @Test
    void aReceiptSaysWhatWasHandedInAndByWhenItIsDoneAndHowThatWasCounted() {
        // given
        restaurant.at("2026-09-30T10:00");
        ProcessInstance instance = restaurant.apply(application());
        materials.add(
                instance.getId(),
                new Upload("layout", "平面布局图", "布局.pdf", new ByteArrayInputStream(pdf())),
                Origin.APPLICANT,
                null);
        // when
        String text = PdfText.of(documents.receipt(instance.getId(), CODE));
        // then
        assertThat(text)
                .contains("收件回执", restaurant.number(instance), "绛县示例餐饮店", "2026年9月30日10:00", CODE)
                .contains("1.平面布局图（布局.pdf）", "5个工作日", "法定时限45个工作日")
                .contains("2026年10月13日前（如收件当日受理）", "国庆节放假7日、周末1日", "收件不等于受理");
        assertThat(documents.ofCase(instance.getId())).isEmpty();
    }

    @Test
    void theCodeOnTheReceiptLeadsToTheCaseWithoutTyping() throws Exception {
        // given
        ProcessInstance instance = restaurant.apply(application());
        // when
        byte[] receipt = documents.receipt(instance.getId(), CODE);
        // then
        try (PDDocument paper = Loader.loadPDF(receipt)) {
            assertThat(decoded(new PDFRenderer(paper).renderImageWithDPI(0, 150)))
                    .isEqualTo(links.track(restaurant.number(instance), CODE));
        }
    }

    private static String decoded(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
