package cn.suyuanban.board;

import cn.suyuanban.board.CaseOrders.Act;
import cn.suyuanban.board.CaseOrders.Order;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.Money;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.figures.Figure;
import cn.suyuanban.figures.FigureUnknownException;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Line.CaseFacts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board and what its figures count; where that is cases, they are urged and supervised from there. */
@Controller
class BoardController {

    private static final int SIZE = 50;

    private final BoardPages pages;
    private final Figures figures;
    private final NextRungs rungs;
    private final CaseOrders orders;
    private final Reassignment reassignment;

    BoardController(BoardPages pages, Figures figures, NextRungs rungs, CaseOrders orders, Reassignment reassignment) {
        this.pages = pages;
        this.figures = figures;
        this.rungs = rungs;
        this.orders = orders;
        this.reassignment = reassignment;
    }

    @GetMapping("/board")
    String board(
            @ModelAttribute("query") BoardQuery asked, BindingResult faults, HttpServletResponse response, Model page) {
        BoardQuery query = understood(asked, faults);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("query", query);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("page", pages.of(query));
        return "desk/board";
    }

    @GetMapping("/board/figures/{id}")
    String lines(
            @PathVariable String id,
            @ModelAttribute("query") BoardQuery asked,
            BindingResult faults,
            HttpServletResponse response,
            Model page) {
        BoardQuery query = understood(asked, faults);
        Paged<Line> found = Paged.of(figures.lines(id, query.asOf(), query.filter(), query.slice(SIZE + 1)), SIZE);
        Figure figure = figures.of(id, query.asOf(), query.filter());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("query", query);
        page.addAttribute("figure", figure);
        page.addAttribute("part", part(figure, query));
        page.addAttribute("rows", rows(found.shown()));
        page.addAttribute("cases", found.shown().stream().anyMatch(line -> line.file() != null));
        page.addAttribute("first", query.after() == null ? null : query.first(id));
        page.addAttribute("next", found.next(line -> query.next(id, line.id())));
        page.addAttribute("most", CaseOrders.MOST);
        page.addAttribute("departments", pages.departments());
        page.addAttribute("chosen", query.chosenDepartment());
        page.addAttribute("members", reassignment.members(query.chosenDepartment()));
        return "desk/board-figure";
    }

    /** Acts on the cases ticked, and returns to where they were ticked. */
    @PostMapping("/board/figures/{id}")
    String act(
            @PathVariable String id,
            @ModelAttribute("query") BoardQuery asked,
            BindingResult faults,
            @RequestParam(name = "case", defaultValue = "") List<String> numbers,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) String replyLimit,
            @RequestParam(required = false) String person,
            RedirectAttributes told) {
        if (!figures.ids().contains(id)) {
            return "redirect:/board";
        }
        told.addFlashAttribute("told", orders.send(new Order(act, words, replyLimit, person), numbers));
        return "redirect:" + understood(asked, faults).here(id);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(FigureUnknownException none, Model page) {
        page.addAttribute("title", "指标不能展开");
        String[] said = none.getMessage().split(": ", 2);
        page.addAttribute("code", said[0]);
        page.addAttribute("detail", said[1]);
        return "desk/board-unknown";
    }

    /** The part of a figure that is shown, null if the whole is. */
    private static Figure.Part part(Figure figure, BoardQuery query) {
        String key = Objects.requireNonNullElse(query.key(), "");
        return figure.parts().stream()
                .filter(part -> part.by().id().equals(query.by()) && part.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows(List<Line> lines) {
        Map<String, String> next = rungs.of(lines.stream()
                .map(Line::file)
                .filter(Objects::nonNull)
                .map(CaseFacts::id)
                .distinct()
                .toList());
        return lines.stream().map(line -> row(line, next)).toList();
    }

    private static Row row(Line line, Map<String, String> next) {
        CaseFacts file = line.file();
        String amount = line.amount() == null ? null : Money.wan(line.amount());
        return file == null
                ? new Row(line, amount, null, null, null)
                : new Row(
                        line,
                        amount,
                        moment(file.receivedAt()),
                        moment(file.dueAt()),
                        file.closedAt() == null ? next.get(file.id()) : null);
    }

    private static String moment(Instant at) {
        return at == null ? null : TimeWords.moment(at);
    }

    /** An address that asks for what there is not, which no form of ours sends, asks for nothing. */
    private static BoardQuery understood(BoardQuery asked, BindingResult faults) {
        return faults.hasErrors() ? BoardQuery.ALL : asked;
    }

    /**
     * @param amount in 万元, null where the figure is no sum
     * @param next what happens next by itself, null if nothing does
     */
    record Row(Line line, String amount, String received, String due, String next) {}
}
