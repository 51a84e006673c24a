package cn.suyuanban.desk.problemfile;

import cn.suyuanban.desk.ExcelAnswer;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledgerfile.LedgerFileException;
import cn.suyuanban.problem.Actor;
import cn.suyuanban.problem.ProblemRules;
import cn.suyuanban.problem.book.Departments;
import cn.suyuanban.problem.book.ProblemBook;
import cn.suyuanban.problem.list.Onlooker;
import cn.suyuanban.security.StaffNames;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Problems to and from Excel; whoever sees all of them may take them out, the office alone brings them in. */
@Controller
class ProblemFileController {

    private final ProblemBook book;
    private final StaffNames names;
    private final CurrentUser user;
    private final Clock clock;

    ProblemFileController(ProblemBook book, StaffNames names, CurrentUser user, Clock clock) {
        this.book = book;
        this.names = names;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/problems/file")
    String page(Model page) {
        overseer();
        page.addAttribute("imports", user.groups().contains(ProblemRules.OFFICE));
        return "desk/problem-file";
    }

    @GetMapping("/problems/file/export")
    ResponseEntity<byte[]> export() throws IOException {
        Onlooker onlooker = overseer();
        return ExcelAnswer.of(
                "问题台账-" + LocalDate.now(clock) + ".xlsx", file -> book.give(file, onlooker, departments()));
    }

    @GetMapping("/problems/file/blank")
    ResponseEntity<byte[]> blank() throws IOException {
        overseer();
        return ExcelAnswer.of("问题台账-空白.xlsx", book::giveEmpty);
    }

    @PostMapping("/problems/file")
    String take(@RequestParam MultipartFile ledger, Model page) throws IOException {
        if (!user.groups().contains(ProblemRules.OFFICE)) {
            throw new ProblemFileRefusedException("问题台账只能由专班导入，请把文件交给专班。");
        }
        Actor actor = new Actor(user.id().orElse(null), Set.copyOf(user.groups()));
        try (InputStream content = ledger.getInputStream()) {
            page.addAttribute("taken", Taken.of(book.take(content, actor, departments())));
        } catch (LedgerFileException e) {
            page.addAttribute("faulty", Faulty.of(e));
        }
        return page(page);
    }

    private Onlooker overseer() {
        Onlooker onlooker = Onlooker.in(user.groups());
        if (!onlooker.seesAll()) {
            throw new ProblemFileRefusedException("全县的问题台账只有专班、督查室和县领导可以导出。本部门的问题请在问题清单中查看。");
        }
        return onlooker;
    }

    private Departments departments() {
        return new Departments(names.groups());
    }
}
