package cn.suyuanban.document;

import cn.suyuanban.calendar.CountedDay;
import cn.suyuanban.calendar.Explanation;
import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.WorkingCalendar;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.document.CaseFacts.Known;
import cn.suyuanban.document.pdf.Paper;
import cn.suyuanban.document.pdf.Paper.Code;
import cn.suyuanban.document.pdf.Paper.Heading;
import cn.suyuanban.document.pdf.PaperPrinter;
import cn.suyuanban.link.PublicLinks;
import cn.suyuanban.link.QrCode;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Receipts (收件回执): printed on demand and never kept, because they show the code that opens the case. */
@Component
class Receipts {

    private static final int CODE_PIXELS = 300;

    private final CaseFacts cases;
    private final DocumentTexts texts;
    private final Materials materials;
    private final WorkingCalendar calendar;
    private final PublicLinks links;

    Receipts(CaseFacts cases, DocumentTexts texts, Materials materials, WorkingCalendar calendar, PublicLinks links) {
        this.cases = cases;
        this.texts = texts;
        this.materials = materials;
        this.calendar = calendar;
        this.links = links;
    }

    byte[] print(String caseId, String code) {
        Known known = cases.of(caseId);
        Map<String, Object> facts = known.facts();
        facts.put("code", code);
        facts.put("materials", handedIn(caseId));
        if (known.matter() != null) {
            promise(known, facts);
        }
        Letter letter = texts.write("receipt", facts);
        String number = known.file().number();
        String address = links.track(number, code);
        Heading heading = new Heading(
                known.office(), letter.title(), null, null, known.file().receivedAt(), "办件编号 " + number);
        Code scan = new Code(QrCode.of(address).png(CODE_PIXELS), "扫码查询办理进度、补交材料。" + Paper.NEW_LINE + "码中含查询码，请勿转给他人。");
        return PaperPrinter.print(new Paper(heading, letter.blocks(), letter.notes(), scan));
    }

    private List<Map<String, String>> handedIn(String caseId) {
        return materials.ofCase(caseId).stream()
                .filter(material -> material.origin() != Origin.ISSUED)
                .map(material -> Map.of("name", material.name(), "fileName", material.fileName()))
                .toList();
    }

    /** A case that is accepted has a day; one that is not would have it if it were accepted on the day of receipt. */
    private void promise(Known known, Map<String, Object> facts) {
        MatterGuide matter = known.matter();
        if (matter.promised() == null) {
            return;
        }
        facts.put("promise", matter.promised().chinese());
        facts.put("law", matter.statutory() == null ? null : matter.statutory().chinese());
        boolean accepted = known.file().acceptedAt() != null;
        Instant from = accepted ? known.file().acceptedAt() : known.file().receivedAt();
        Explanation counted = calendar.explain(from, matter.promised());
        facts.putIfAbsent("due", TimeWords.day(counted.due()));
        facts.put("counting", (accepted ? "" : "（如收件当日受理）") + words(counted, matter.promised()));
    }

    /** How the day was counted, each reason for a day left out once with how many days. */
    private static String words(Explanation counted, Limit promise) {
        Map<String, Long> skipped = counted.days().stream()
                .filter(day -> !day.counted()
                        && day.date()
                                .isAfter(counted.from()
                                        .atZone(WorkingCalendar.ZONE)
                                        .toLocalDate()))
                .collect(Collectors.groupingBy(CountedDay::reason, LinkedHashMap::new, Collectors.counting()));
        String left = skipped.entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue() + " 日")
                .collect(Collectors.joining("、"));
        return Paper.NEW_LINE + "自受理之日起算 " + promise.chinese() + (left.isEmpty() ? "" : "；其中不计入：" + left)
                + (counted.provisionalYears().isEmpty() ? "" : "；放假安排尚未公布，为推算");
    }
}
