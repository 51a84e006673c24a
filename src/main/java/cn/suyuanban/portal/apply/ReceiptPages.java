package cn.suyuanban.portal.apply;

import cn.suyuanban.calendar.Explanation;
import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.document.Documents;
import cn.suyuanban.document.ReceiptAnswer;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.link.PublicLinks;
import cn.suyuanban.link.QrCode;
import cn.suyuanban.material.Materials;
import cn.suyuanban.portal.apply.ApplicantSession.Issued;
import cn.suyuanban.portal.track.TrackedCases;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of an application (收件回执), for the session that handed it in or showed its code. */
@Controller
class ReceiptPages {

    /** Within it the office accepts, or tells once what is missing (行政许可法 32). */
    private static final Limit ACCEPTANCE = Limit.parse("5WD");

    private final CaseFiles files;
    private final Materials materials;
    private final Matters matters;
    private final WorkingCalendar calendar;
    private final TrackedCases tracked;
    private final ApplicantSession session;
    private final PublicLinks links;
    private final Documents documents;
    private final Clock clock;

    ReceiptPages(
            CaseFiles files,
            Materials materials,
            Matters matters,
            WorkingCalendar calendar,
            TrackedCases tracked,
            ApplicantSession session,
            PublicLinks links,
            Documents documents,
            Clock clock) {
        this.files = files;
        this.materials = materials;
        this.matters = matters;
        this.calendar = calendar;
        this.tracked = tracked;
        this.session = session;
        this.links = links;
        this.documents = documents;
        this.clock = clock;
    }

    /** Unknown, of somebody else and too old are answered alike. */
    @GetMapping("/receipt/{number}")
    String receipt(@PathVariable String number, HttpSession visitor, Model page) {
        return own(number, visitor)
                .map(file -> show(file, session.issued(visitor, number), page))
                .orElse("redirect:/track");
    }

    /** The receipt on paper, as long as the code is there to be printed. */
    @GetMapping("/receipt/{number}/pdf")
    ResponseEntity<byte[]> print(@PathVariable String number, HttpSession visitor) {
        return own(number, visitor)
                .flatMap(file -> session.issued(visitor, number)
                        .map(issued -> documents.receipt(file.id(), issued.trackingCode())))
                .map(pdf -> ReceiptAnswer.of(number, pdf))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/track"))
                        .build());
    }

    private Optional<CaseFile> own(String number, HttpSession visitor) {
        return files.findByNumber(number).filter(file -> tracked.holds(visitor, file.id()));
    }

    private String show(CaseFile file, Optional<Issued> issued, Model page) {
        page.addAttribute("file", file);
        page.addAttribute("receivedAt", file.receivedAt().atZone(WorkingCalendar.ZONE));
        page.addAttribute("materials", materials.ofCase(file.id()));
        page.addAttribute(
                "acceptanceDay", calendar.due(file.receivedAt(), ACCEPTANCE).atZone(WorkingCalendar.ZONE));
        page.addAttribute("code", issued.map(Issued::trackingCode).orElse(null));
        page.addAttribute(
                "qr",
                QrCode.of(issued.map(code -> links.track(file.number(), code.trackingCode()))
                                .orElseGet(links::track))
                        .svg());
        promise(file, issued, page);
        return "portal/receipt";
    }

    /** Before acceptance there is no due date: shown is the one that would follow from accepting now. */
    private void promise(CaseFile file, Optional<Issued> issued, Model page) {
        Optional<Limit> promised = issued.map(Issued::promised)
                .map(Limit::parse)
                .or(() -> matters.catalogue().find(file.service()).map(MatterGuide::promised));
        page.addAttribute("promised", promised.orElse(null));
        if (file.acceptedAt() == null) {
            Explanation ifNow = promised.map(limit -> calendar.explain(clock.instant(), limit))
                    .orElse(null);
            page.addAttribute("ifAccepted", ifNow);
            page.addAttribute("day", ifNow == null ? null : ifNow.due().atZone(WorkingCalendar.ZONE));
        } else {
            page.addAttribute(
                    "day",
                    file.promisedDue() == null ? null : file.promisedDue().atZone(WorkingCalendar.ZONE));
        }
    }
}
