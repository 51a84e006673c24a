package cn.suyuanban.portal.apply;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.catalog.ApplicationForms;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.catalog.situation.Situations;
import cn.suyuanban.intake.ApplicationRefusedException;
import cn.suyuanban.intake.Applications;
import cn.suyuanban.intake.Receipt;
import cn.suyuanban.portal.track.TrackedCases;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes applications of the public; open to everybody whose page was given a basket and a CSRF token. */
@RestController
class ApplicationController {

    private final ApplicantSession session;
    private final Applications applications;
    private final ApplicationForms forms;
    private final Matters matters;
    private final Situations situations;
    private final TrackedCases tracked;

    ApplicationController(
            ApplicantSession session,
            Applications applications,
            ApplicationForms forms,
            Matters matters,
            Situations situations,
            TrackedCases tracked) {
        this.session = session;
        this.applications = applications;
        this.forms = forms;
        this.matters = matters;
        this.situations = situations;
        this.tracked = tracked;
    }

    @PostMapping(path = "/api/public/applications", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> submit(@RequestHeader("X-Basket") String basket, HttpServletRequest request)
            throws IOException {
        String matter = session.matterOf(request.getSession(false), basket).orElseThrow(StalePageException::new);
        Submission body = Submission.read(request.getInputStream());
        Receipt receipt = applications.find(basket).orElseGet(() -> {
            check(matter, body);
            return applications.submit(matter, basket, body.values());
        });
        session.handedIn(request.getSession(), basket, matter, receipt, promised(matter, body.values()));
        tracked.grant(request, receipt.caseId());
        URI address = URI.create("/receipt/" + receipt.number());
        return ResponseEntity.created(address).body(new Answer(receipt.number(), address.toString()));
    }

    private void check(String matter, Submission body) {
        if (!body.consent()) {
            throw new ApplicationRefusedException("consent-missing", "请阅读个人信息处理告知，勾选同意后再提交。");
        }
        forms.of(matter)
                .filter(form -> !form.version().equals(body.formVersion()))
                .ifPresent(form -> {
                    throw new ApplicationRefusedException("form-changed", "申请表刚刚更新，已填内容已保留，请核对有变化的项后重新提交。");
                });
    }

    /** What the county promises in this very situation. */
    private Limit promised(String matter, Map<String, Object> values) {
        Map<String, String> answers = new HashMap<>();
        values.forEach((key, value) -> answers.put(key, String.valueOf(value)));
        Catalogue catalogue = matters.catalogue();
        return catalogue
                .find(matter)
                .map(guide -> situations.of(guide, catalogue, answers).promised())
                .orElse(null);
    }

    /** What is told at once; the code is on the receipt alone. */
    record Answer(String number, String receipt) {}
}
