package cn.suyuanban.desk.investment;

import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.Money;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.investment.Lead;
import cn.suyuanban.investment.LeadAct;
import cn.suyuanban.investment.LeadBook;
import cn.suyuanban.investment.LeadBook.Entry;
import cn.suyuanban.investment.LeadEvent;
import cn.suyuanban.investment.LeadHistory;
import cn.suyuanban.investment.LeadHistory.Gate;
import cn.suyuanban.investment.Region;
import cn.suyuanban.investment.chain.Chains;
import cn.suyuanban.security.StaffNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the list of leads and the page of one show; contact persons of investors are in neither. */
@Component
class LeadPages {

    private static final int SIZE = 50;
    private static final Map<String, String> CONTRACTS = Map.of("INTENT", "意向", "FRAMEWORK", "框架", "FORMAL", "正式");

    private static final Set<LeadAct> JUDGEMENTS = Set.of(LeadAct.JUDGE, LeadAct.GATE, LeadAct.REVIEW);

    private final LeadBook book;
    private final Chains chains;
    private final StaffNames names;

    LeadPages(LeadBook book, Chains chains, StaffNames names) {
        this.book = book;
        this.chains = chains;
        this.names = names;
    }

    LeadsPage of(LeadQuery query) {
        Paged<Entry> found = Paged.of(book.page(query.filter(), query.before(), SIZE + 1), SIZE);
        List<String> units = book.units();
        UnaryOperator<String> name = names.of(units);
        Map<LeadAct, Long> counts = book.counts(query.ofAllStages());
        return new LeadsPage(
                Arrays.stream(LeadAct.values())
                        .filter(LeadAct::step)
                        .map(act -> new LeadsPage.Stage(act, counts.getOrDefault(act, 0L)))
                        .toList(),
                found.shown().stream().map(entry -> row(entry, name)).toList(),
                found.next(last -> last.lead().number()),
                units.stream()
                        .map(id -> new LeadsPage.Named(id, name.apply(id)))
                        .toList(),
                book.clusters(),
                chains.names());
    }

    /** @throws LeadUnknownException if there is none */
    LeadView open(String number) {
        Entry entry = book.find(number).orElseThrow(LeadUnknownException::new);
        LeadHistory history = entry.history();
        UnaryOperator<String> name = names.of(ids(history));
        return new LeadView(
                row(entry, name),
                Optional.ofNullable(entry.lead().region()).map(Region::chinese),
                history.credited().stream().map(name).toList(),
                Arrays.stream(Gate.values())
                        .map(gate -> new LeadView.Answer(gate.chinese(), answer(history.gate(gate))))
                        .toList(),
                answer(history.review()),
                Optional.ofNullable(entry.lead().link().number()),
                book.after(number).stream().map(LeadPages::following).toList(),
                history.projectCode(),
                chains.ofLead(number),
                history.events().stream().map(event -> happening(event, name)).toList());
    }

    private static LeadView.Following following(Lead next) {
        return new LeadView.Following(next.number(), next.link().kind() == Lead.Kind.EXPANSION ? "增资、二期" : "换业主");
    }

    private static List<String> ids(LeadHistory history) {
        return history.events().stream()
                .flatMap(event -> Stream.of(event.subject(), event.actor()))
                .toList();
    }

    private static LeadsPage.Row row(Entry entry, UnaryOperator<String> name) {
        Lead lead = entry.lead();
        LeadHistory history = entry.history();
        return new LeadsPage.Row(
                lead.number(),
                lead.investor(),
                lead.project(),
                lead.cluster(),
                Money.wan(lead.amount()),
                history.signedAmount().map(Money::wan).orElse(""),
                name.apply(history.unit()),
                history.stage().chinese(),
                history.contested(),
                TimeWords.day(history.events().get(history.events().size() - 1).at()));
    }

    private static String answer(Optional<LeadEvent> judged) {
        return judged.map(event -> event.passed() ? "通过" : "未通过").orElse("未完成");
    }

    private static LeadView.Happening happening(LeadEvent event, UnaryOperator<String> name) {
        String about =
                switch (event.act()) {
                    case GATE -> Gate.valueOf(event.subject()).chinese();
                    case SIGN ->
                        CONTRACTS.getOrDefault(event.subject(), event.subject()) + "，" + Money.wan(event.amount())
                                + " 万元";
                    default -> Optional.ofNullable(event.subject()).map(name).orElse("");
                };
        return new LeadView.Happening(
                TimeWords.moment(event.at()),
                event.act().chinese(),
                about,
                JUDGEMENTS.contains(event.act()) ? answer(Optional.of(event)) : "",
                name.apply(event.actor()),
                Optional.ofNullable(event.text()).orElse(""));
    }
}
