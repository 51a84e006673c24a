package cn.suyuanban.board;

import cn.suyuanban.board.CaseOrders.Act;
import cn.suyuanban.deadline.TimeWords;
import cn.suyuanban.desk.Paged;
import cn.suyuanban.figures.CaseLine;
import cn.suyuanban.figures.FigureUnknownException;
import cn.suyuanban.figures.Figures;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** The board and the cases behind its figures. */
@Controller
class BoardController {

    private static final int SIZE = 50;

    private final BoardPages pages;
    private final Figures figures;
    private final NextRungs rungs;
    private final CaseOrders orders;

    BoardController(BoardPages pages, Figures figures, NextRungs rungs, CaseOrders orders) {
        this.pages = pages;
        this.figures = figures;
        this.rungs = rungs;
        this.orders = orders;
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
    String cases(
            @PathVariable String id,
            @ModelAttribute("query") BoardQuery asked,
            BindingResult faults,
            HttpServletResponse response,
            Model page) {
        BoardQuery query = understood(asked, faults);
        String after = query.after() == null ? "" : query.after();
        Paged<CaseLine> found = Paged.of(figures.cases(id, query.asOf(), query.filter(), after, SIZE + 1), SIZE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("query", query);
        page.addAttribute("figure", figures.of(id, query.asOf(), query.filter()));
        page.addAttribute("rows", rows(found.shown()));
        page.addAttribute("first", query.after() == null ? null : query.figure(id));
        page.addAttribute("next", found.next(line -> query.next(id, line.id())));
        page.addAttribute("most", CaseOrders.MOST);
        return "desk/board-figure";
    }

    /** Urges or supervises the cases ticked, and returns to where they were ticked. */
    @PostMapping("/board/figures/{id}")
    String act(
            @PathVariable String id,
            @ModelAttribute("query") BoardQuery asked,
            BindingResult faults,
            @RequestParam(name = "case", defaultValue = "") List<String> numbers,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "3WD") String replyLimit,
            RedirectAttributes told) {
        if (!figures.ids().contains(id)) {
            return "redirect:/board";
        }
        told.addFlashAttribute("told", orders.send(act, numbers, words, replyLimit));
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

    private List<Row> rows(List<CaseLine> lines) {
        Map<String, String> next = rungs.of(lines.stream().map(CaseLine::id).toList());
        return lines.stream()
                .map(line -> new Row(
                        line,
                        moment(line.receivedAt()),
                        moment(line.dueAt()),
                        line.closedAt() == null ? next.get(line.id()) : null))
                .toList();
    }

    private static String moment(Instant at) {
        return at == null ? null : TimeWords.moment(at);
    }

    /** An address that asks for what there is not, which no form of ours sends, asks for nothing. */
    private static BoardQuery understood(BoardQuery asked, BindingResult faults) {
        return faults.hasErrors() ? BoardQuery.ALL : asked;
    }

    /** @param next what happens next by itself, null if nothing does */
    record Row(CaseLine line, String received, String due, String next) {}
}
