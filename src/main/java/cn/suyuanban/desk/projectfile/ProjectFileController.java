package cn.suyuanban.desk.projectfile;

import cn.suyuanban.desk.ExcelAnswer;
import cn.suyuanban.desk.RefusedPage;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.ledgerfile.LedgerFile.Imported;
import cn.suyuanban.ledgerfile.LedgerFileException;
import cn.suyuanban.ledgerfile.ProjectRow;
import cn.suyuanban.project.ProjectLedger;
import cn.suyuanban.project.facts.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** The whole list of projects goes out as an Excel file, and one comes in whole or not at all. */
@Controller
class ProjectFileController {

    private final ProjectLedger ledger;
    private final CurrentUser user;
    private final Clock clock;

    ProjectFileController(ProjectLedger ledger, CurrentUser user, Clock clock) {
        this.ledger = ledger;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/projects/file")
    ResponseEntity<byte[]> give() throws IOException {
        if (!viewer().seesAll()) {
            throw new FileRefusedException();
        }
        return ExcelAnswer.of("项目清单-" + LocalDate.now(clock) + ".xlsx", ledger::give);
    }

    @PostMapping("/projects/file")
    String take(@RequestParam MultipartFile file, Model page) throws IOException {
        Viewer viewer = viewer();
        if (!viewer.maintains()) {
            throw new FileRefusedException();
        }
        try (InputStream content = file.getInputStream()) {
            Imported<ProjectRow> imported = ledger.take(content, viewer.account());
            page.addAttribute("count", imported.rows().size());
            page.addAttribute("ignored", imported.ignored());
        } catch (LedgerFileException e) {
            page.addAttribute("refused", e);
        }
        return "desk/project-file";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused(FileRefusedException refused, Model page) {
        RefusedPage.tell(page, refused);
        return "desk/project-unknown";
    }

    private Viewer viewer() {
        return Viewer.of(user.id().orElseThrow(), user.groups());
    }
}
