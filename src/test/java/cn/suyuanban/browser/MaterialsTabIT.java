package cn.suyuanban.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.Restaurant;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class MaterialsTabIT {

    private static final String STEP = "审查食品经营许可";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private Materials materials;

    @Test
    void aClerkLooksAtWhatWasHandedInAndSaysWhatIsWrong() {
        // given
        ProcessInstance instance = accepted("绛县材料餐饮店");
        Material plan = add(instance, "premises-layout", "经营场所平面图.png", Samples.picture());
        Material safety = add(instance, "food-safety-system", "食品安全制度.pdf", Samples.pdfOf(40_000));
        add(instance, null, "情况说明.pdf", Samples.pdfOf(3000));
        // when
        Locator tab = openTab("market", "绛县材料餐饮店");
        // then
        Locator layout = tab.getByLabel("经营场所平面布局与设备设施图", exactly());
        assertThat(layout).containsText("待核对");
        assertThat(layout).containsText("申请人提交");
        assertThat(tab.locator(".syb-materials-head")).containsText("共 3 个文件：已核对 0，待核对 3，需重交 0。");
        assertThat(tab.locator(".syb-materials-head")).containsText("没有电子文件的必要材料：开办餐饮店申请表");
        // when: looks at the picture
        layout.getByRole(AriaRole.BUTTON, name("查看 经营场所平面图.png")).click();
        // then
        Locator picture = layout.locator("img");
        assertThat(picture).isVisible();
        browser.page().waitForCondition(() -> (boolean) picture.evaluate("img => img.naturalWidth > 0"));
        // when: asks for it again, first without a reason
        layout.getByRole(AriaRole.BUTTON, name("要求重交 经营场所平面图.png")).click();
        layout.locator(".syb-ask button").click();
        assertThat(tab.getByRole(AriaRole.ALERT)).containsText("请写明要重交的原因");
        layout.getByLabel("要重交的原因（申请人会看到）").fill("没有标注面积");
        new Tasklist(browser).tabPictures(".syb-materials", "materials");
        layout.locator(".syb-ask button").click();
        // then
        assertThat(tab.getByRole(AriaRole.STATUS)).containsText("已要求重交“经营场所平面图.png”");
        assertThat(layout).containsText("重交原因：没有标注面积");
        assertThat(materials.find(plan.id()).orElseThrow().state()).isEqualTo(State.ASKED_AGAIN);
        // when: the other is in order
        tab.getByRole(AriaRole.BUTTON, name("核对通过 食品安全制度.pdf")).click();
        // then
        assertThat(tab.getByRole(AriaRole.STATUS)).containsText("“食品安全制度.pdf”已核对。");
        assertThat(materials.find(safety.id()).orElseThrow().state()).isEqualTo(State.ACCEPTED);
        assertThat(tab.locator(".syb-materials-head")).containsText("共 3 个文件：已核对 1，待核对 1，需重交 1。");
        new Tasklist(browser).tabPictures(".syb-materials", "materials-judged");
    }

    @Test
    void aClerkAddsWhatWasScannedAndDownloadsIt() {
        // given
        ProcessInstance instance = accepted("绛县补录餐饮店");
        Locator tab = openTab("market", "绛县补录餐饮店");
        // when
        scan(tab, "经营场所使用证明", new FilePayload("租赁合同.pdf", "application/pdf", Samples.pdfOf(5000)));
        // then
        assertThat(tab.getByRole(AriaRole.STATUS)).containsText("“租赁合同.pdf”已收下。");
        assertThat(tab.getByLabel("经营场所使用证明", exactly())).containsText("窗口补录（市场监督管理局）");
        // when: something the model does not know
        tab.getByLabel("材料名称").fill("现场照片");
        scan(tab, "其他材料", new FilePayload("门头.png", "image/png", Samples.picture()));
        // then
        assertThat(tab.getByLabel("其他文件", exactly())).containsText("现场照片");
        assertThat(materials.ofCase(instance.getId()))
                .filteredOn(file -> file.origin() == Origin.STAFF)
                .extracting(Material::code)
                .containsExactly("premises-proof", null);
        // when
        Download download = browser.page().waitForDownload(() -> tab.getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载 租赁合同.pdf"))
                .click());
        // then
        assertThat(download.suggestedFilename()).isEqualTo("租赁合同.pdf");
    }

    /** Playwright's Chromium has no viewer for PDF, so the answer itself is looked at. */
    @Test
    void aPdfIsOfferedToTheBrowserInAWindowOfItsOwn() {
        // given
        ProcessInstance instance = accepted("绛县查看餐饮店");
        byte[] content = Samples.pdfOf(40_000);
        add(instance, "food-safety-system", "食品安全制度.pdf", content);
        // when
        Locator look = openTab("market", "绛县查看餐饮店")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看 食品安全制度.pdf"));
        APIResponse answer = browser.page().request().get(look.getAttribute("href"));
        // then
        assertThat(look).hasAttribute("target", "_blank");
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(answer.headers().get("content-disposition")).startsWith("inline");
        assertThat(answer.body()).isEqualTo(content);
    }

    private ProcessInstance accepted(String applicant) {
        restaurant.at("2026-11-02T09:00");
        Map<String, Object> form = Restaurant.application();
        form.put("applicantName", applicant);
        return restaurant.accepted(form);
    }

    private Material add(ProcessInstance instance, String code, String fileName, byte[] content) {
        return materials.add(instance.getId(), Samples.upload(code, fileName, content), Origin.APPLICANT, null);
    }

    private Locator openTab(String user, String applicant) {
        Tasklist tasklist = new Tasklist(browser);
        tasklist.signIn(user);
        tasklist.openFilter("本部门待领");
        tasklist.open(STEP, applicant);
        Page page = browser.page();
        page.locator(".task-details .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText("材料"))
                .focus();
        page.keyboard().press("Enter");
        Locator tab = page.locator(".syb-materials[data-ready]");
        assertThat(tab).isVisible();
        return tab;
    }

    private static void scan(Locator tab, String material, FilePayload file) {
        browser.page()
                .waitForFileChooser(() -> tab.getByRole(AriaRole.BUTTON, name("补录扫描件：" + material))
                        .click())
                .setFiles(file);
    }

    private static Locator.GetByRoleOptions name(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
