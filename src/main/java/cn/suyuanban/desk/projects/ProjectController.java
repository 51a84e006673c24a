package cn.suyuanban.desk.projects;

import cn.suyuanban.desk.RefusedPage;
import cn.suyuanban.desk.projects.chart.ProjectChart;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.project.facts.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One project with its plan (图表化). */
@Controller
class ProjectController {

    private final ProjectFile file;
    private final WhatIf whatIf;
    private final CurrentUser user;

    ProjectController(ProjectFile file, WhatIf whatIf, CurrentUser user) {
        this.file = file;
        this.whatIf = whatIf;
        this.user = user;
    }

    @GetMapping("/projects/{code}")
    String show(
            @PathVariable String code,
            @ModelAttribute("asked") WhatIf.Question question,
            BindingResult faults,
            HttpServletResponse response,
            Model page) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        WhatIf.Question understood = faults.hasErrors() ? WhatIf.Question.NONE : question;
        page.addAttribute("page", file.open(viewer(), code));
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("question", understood);
        page.addAttribute("answer", whatIf.of(code, understood).orElse(null));
        return "desk/project";
    }

    /** What the chart is drawn from. */
    @GetMapping("/projects/{code}/schedule")
    ResponseEntity<ProjectChart> schedule(@PathVariable String code) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(file.chart(viewer(), code));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(ProjectUnknownException none, Model page) {
        RefusedPage.tell(page, none);
        return "desk/project-unknown";
    }

    private Viewer viewer() {
        return Viewer.of(user.id().orElseThrow(), user.groups());
    }
}
