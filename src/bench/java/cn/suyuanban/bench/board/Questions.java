package cn.suyuanban.bench.board;

import cn.suyuanban.catalog.Services;
import cn.suyuanban.figures.By;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.search.CaseChoice;
import cn.suyuanban.ledger.search.CaseReach;
import cn.suyuanban.ledger.search.CaseSearch;
import cn.suyuanban.ledger.search.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** What managers ask: each panel of the board as it stands, filtered and of the past, the lists behind it, the search. */
final class Questions {

    private static final int PAGE = 51;
    private static final int PAGES_ON = 10;
    private static final String UNIT = "unit-3";
    private static final String SERVICE = "service-3";

    private final Figures figures;
    private final CaseSearch search;
    private final CaseReach everywhere;
    private final LocalDate today;
    private final Map<String, Runnable> all = new LinkedHashMap<>();

    Questions(ApplicationContext product, LocalDate today) {
        this.figures = product.getBean(Figures.class);
        this.search = product.getBean(CaseSearch.class);
        this.everywhere = CaseReach.everywhereBut(
                Services.sealed(product.getBean(Services.class).all()));
        this.today = today;
    }

    Map<String, Runnable> all() {
        List<String> ids = figures.ids();
        List<String> filtered = ids.stream()
                .filter(id -> isOverCases(figures.of(id, null, Filter.ALL)))
                .toList();
        board("the whole board", null, Filter.ALL);
        board("the whole board, a department's", null, new Filter(null, UNIT, null));
        board("the whole board, 60 days ago", today.minusDays(60), Filter.ALL);
        ids.forEach(id -> panel(id, "", null, Filter.ALL));
        for (String id : filtered) {
            panel(id, ", department", null, new Filter(null, UNIT, null));
            panel(id, ", flow", null, new Filter(null, null, SERVICE));
        }
        for (String id : ids) {
            panel(id, ", 100 days", null, new Filter(today.minusDays(100), null, null));
            panel(id, ", 60 days ago", today.minusDays(60), Filter.ALL);
        }
        filtered.forEach(this::lists);
        searches();
        return all;
    }

    private static boolean isOverCases(Figure figure) {
        return figure.parts().stream().anyMatch(part -> part.by() == By.SERVICE);
    }

    private void board(String what, LocalDate asOf, Filter filter) {
        all.put(what, () -> figures.summary(asOf, filter));
    }

    private void panel(String id, String how, LocalDate asOf, Filter filter) {
        all.put("panel " + id + how, () -> figures.of(id, asOf, filter));
    }

    private void lists(String id) {
        list("list " + id, after -> lines(id, Filter.ALL, after));
        list("list " + id + ", department", after -> lines(id, new Filter(null, UNIT, null), after));
        list("list " + id + ", 30 days", after -> lines(id, new Filter(today.minusDays(30), null, null), after));
    }

    /** The end of a page of what a figure counts. */
    private String lines(String id, Filter filter, String after) {
        List<Line> lines = figures.lines(id, null, filter, Slice.whole(after, PAGE));
        return lines.isEmpty() ? after : lines.get(lines.size() - 1).id();
    }

    private void searches() {
        search("all", everywhere, new CaseChoice(null, null, null, null, null, null, null));
        search("flow", everywhere, new CaseChoice(SERVICE, null, null, null, null, null, null));
        search("department", everywhere, new CaseChoice(null, UNIT, null, null, null, null, null));
        search("applicant", everywhere, new CaseChoice(null, null, "示例申请人77", null, null, null, null));
        search("outcome", everywhere, new CaseChoice(null, null, null, null, "不予许可", null, null));
        search(
                "own department",
                CaseReach.of(Set.of(UNIT), Set.of("conduct-lead")),
                new CaseChoice(null, null, null, null, null, null, null));
        for (Standing standing : Standing.values()) {
            search(standing.name(), everywhere, new CaseChoice(null, null, null, standing, null, null, null));
        }
    }

    private void search(String what, CaseReach reach, CaseChoice choice) {
        list(
                "search " + what,
                after -> last(search.page(reach, choice, after.isEmpty() ? null : after, PAGE, Instant.now()), after));
    }

    private static String last(List<CaseFile> page, String otherwise) {
        return page.isEmpty() ? otherwise : page.get(page.size() - 1).number();
    }

    private void list(String what, UnaryOperator<String> page) {
        all.put(what + ", page 1", () -> page.apply(""));
        Further further = () -> {
            String after = "";
            for (int i = 1; i < PAGES_ON; i++) {
                after = page.apply(after);
            }
            String last = after;
            return () -> page.apply(last);
        };
        all.put(what + ", page " + PAGES_ON, further);
    }
}
