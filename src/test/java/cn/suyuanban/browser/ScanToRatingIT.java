package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.support.Restaurant;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way of an applicant, on a phone: from the code on a leaflet to the rating. */
@BrowserTest
class ScanToRatingIT {

    private static final String APPLICANT = "绛县扫码餐饮店";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private CaseFiles files;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Restaurant offices;

    private Page page;
    private String number;
    private String code;

    @BeforeEach
    void takeThePhone() {
        page = browser.page();
        page.setViewportSize(Browser.PHONE, 844);
    }

    @Test
    void scansAppliesSupplementsAndRates() throws Exception {
        page.navigate(
                scanned(page.request().get("/matters/open-restaurant/qr.png").body()));
        readsTheGuide();
        applies();
        keepsTheReceipt();
        theCounterAsksForASupplement();
        supplements();
        theOfficesDecide();
        opensTheDecision();
        rates();
    }

    /** The address in the code, without the host, which is the county's and not this machine's. */
    private static String scanned(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        String address = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                .getText();
        return URI.create(address).getPath();
    }

    private void readsTheGuide() {
        assertThat(page.locator("h1")).containsText("开办餐饮店");
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("phone-guide");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("在线申请"))
                .first()
                .click();
    }

    private void applies() {
        new FormFill(page.locator(".fjs-container"))
                .text("经营者名称", APPLICANT)
                .text("统一社会信用代码", "91140826MA0K000009")
                .text("经营场所地址", "绛县示例路 9 号")
                .text("经营面积（平方米）", "80")
                .text("联系人", "张三")
                .text("联系电话", "13800000000")
                .select("经营项目", "热食类食品制售");
        upload("开办餐饮店申请表", "申请表.pdf");
        upload("经营场所平面布局与设备设施图", "平面图.pdf");
        upload("食品安全管理人员与制度", "制度.pdf");
        page.getByLabel("我已阅读个人信息处理告知").check();
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("phone-apply");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交申请"))
                .click();
        page.waitForURL(Pattern.compile(".*/receipt/.*"));
    }

    private void upload(String material, String file) {
        Locator needed = page.locator("li.material").filter(new Locator.FilterOptions().setHasText(material));
        needed.locator("input[type=file]").first().setInputFiles(pdf(file));
        assertThat(needed).containsText("已上传");
    }

    private void keepsTheReceipt() {
        number = page.locator(".keys .large").first().innerText().strip();
        code = page.locator(".keys .code").innerText().strip();
        assertThat(page.url()).doesNotContain(code);
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("phone-receipt");
    }

    private void theCounterAsksForASupplement() {
        page.setViewportSize(Browser.WIDE, 850);
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn("window");
        tasklist.claim("核对申请材料", APPLICANT);
        new FormFill(tasklist.form()).choose("需要补正").text("一次性告知的补正内容", "平面图没有标注面积");
        tasklist.complete();
        tasklist.signOut();
        page.setViewportSize(Browser.PHONE, 844);
    }

    private void supplements() {
        tracks();
        assertThat(page.locator("#supplement")).containsText("平面图没有标注面积");
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("phone-supplement");
        page.getByLabel("选择文件或者拍照").setInputFiles(pdf("平面图（标注面积）.pdf"));
        page.locator("#upload button").click();
        assertThat(page.locator("#supplement .files")).containsText("平面图（标注面积）.pdf");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交补正"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("补正已提交");
    }

    /** As the code on the receipt leads there. */
    private void tracks() {
        page.navigate("about:blank");
        page.navigate("/track#" + number + "." + code);
        page.waitForURL(Pattern.compile(".*/track/" + number));
        assertThat(page.locator("h1")).hasText("开办餐饮店");
    }

    private void theOfficesDecide() {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(file().id())
                .singleResult();
        offices.complete(instance, "Activity_CheckSupplement", "window", Map.of("supplementComplete", "yes"));
        offices.complete(instance, "Activity_ReviewFood", "market", Restaurant.pass());
        offices.visit(instance);
        offices.deliver(instance);
        assertThat(file().outcome()).isEqualTo("已办结");
    }

    private CaseFile file() {
        return files.findByNumber(number).orElseThrow();
    }

    private void opensTheDecision() throws Exception {
        page.reload();
        Download decision = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("准予行政许可决定书"))
                        .click());
        try (PDDocument document = Loader.loadPDF(decision.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("准予行政许可决定书", APPLICANT, "食品经营许可");
        }
        Accessibility.assertOpenToEverybody(page);
        browser.screenshot("phone-track");
    }

    private void rates() {
        page.getByLabel("非常满意").check();
        page.locator("#rate textarea").fill("一次办成，很方便。");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交评价"))
                .click();
        assertThat(page.locator("#rate")).containsText("非常满意");
        assertThat(page.locator("#rate form")).hasCount(0);
        browser.screenshot("phone-rated");
        assertThat(runtime.createProcessInstanceQuery()
                        .rootProcessInstanceId(file().id())
                        .count())
                .isZero();
    }

    private static FilePayload pdf(String name) {
        String content =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%" + name + "\n%%EOF";
        return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }
}
