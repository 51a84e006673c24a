package cn.suyuanban.demo.year.story;

import cn.suyuanban.demo.year.Days;
import cn.suyuanban.demo.year.Staff;
import cn.suyuanban.demo.year.Story;
import cn.suyuanban.demo.year.Story.Teller;
import cn.suyuanban.demo.year.Tales;
import cn.suyuanban.lead.Lead.Disposition;
import cn.suyuanban.lead.Lead.Outcome;
import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.lead.LeadWork;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 27 leads about the conduct of officials: 15 closed with 16 people dealt with, the others at work. */
@Component
@Profile("demo")
@Order(60)
class LeadTales implements Tales {

    private static final int LEADS = 27;
    private static final int CLOSED = 15;

    /** Of the closed ones; the first four concern two people each, the next eight one. */
    private static final int WITH_TWO = 4;

    private static final int WITH_PEOPLE = 12;
    private static final String INSPECTOR = "inspector";
    private static final List<String> UNITS = List.of("market", "city", "housing", "resources", "fire");

    private final Staff staff;
    private final LeadIntake intake;
    private final LeadWork work;
    private final CaseFiles files;

    LeadTales(Staff staff, LeadIntake intake, LeadWork work, CaseFiles files) {
        this.staff = staff;
        this.intake = intake;
        this.work = work;
        this.files = files;
    }

    @Override
    public List<Tale> tales() {
        return IntStream.rangeClosed(1, LEADS)
                .mapToObj(number -> new Tale("lead-" + number, days -> tell(number, days)))
                .toList();
    }

    private Story tell(int number, Days days) {
        boolean closed = number <= CLOSED;
        Instant taken = closed ? days.ago(300, 60) : days.ago(28, 15);
        Instant disposed = days.after(taken, 2);
        Teller story = Story.tell("lead-" + number)
                .opens(taken, () -> open(days.any(UNITS)))
                .then(
                        days.soon(taken),
                        id -> does(id, lead -> work.classify(lead, "A3", "inspector-first", false, "")));
        if (!closed && number % 2 == 0) {
            return story.openAt(days.present());
        }
        story.then(disposed, id -> does(id, lead -> work.dispose(lead, Disposition.VERIFICATION, "拟初步核实（示例）")));
        return closed
                ? story.later()
                        .then(days.after(disposed, 10), id -> does(id, lead -> close(lead, number)))
                        .ends()
                : story.openAt(days.present());
    }

    private String open(String unit) {
        NewLead lead = new NewLead(Source.LETTER, null, false, null, new Accused(unit, "", ""), "反映的问题（示例）");
        return staff.as(
                INSPECTOR, () -> files.findByNumber(intake.take(lead, INSPECTOR).number())
                        .map(CaseFile::id)
                        .orElseThrow());
    }

    private void close(String lead, int number) {
        if (number > WITH_PEOPLE) {
            work.close(lead, Outcome.UNFOUNDED, 0, "反映失实（示例）");
        } else {
            work.close(lead, Outcome.LIGHT, number <= WITH_TWO ? 2 : 1, "已处理（示例）");
        }
    }

    private void does(String caseId, Consumer<String> act) {
        String number = files.find(caseId).orElseThrow().number();
        staff.as(INSPECTOR, () -> {
            act.accept(number);
            return null;
        });
    }
}
