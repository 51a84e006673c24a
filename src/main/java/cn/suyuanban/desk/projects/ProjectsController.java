package cn.suyuanban.desk.projects;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.project.facts.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of projects (清单化), chosen by filters. */
@Controller
class ProjectsController {

    private final ProjectPages pages;
    private final CurrentUser user;

    ProjectsController(ProjectPages pages, CurrentUser user) {
        this.pages = pages;
        this.user = user;
    }

    @GetMapping("/projects")
    String list(
            @ModelAttribute("query") ProjectQuery asked,
            BindingResult faults,
            HttpServletResponse response,
            Model page) {
        ProjectQuery query = faults.hasErrors() ? ProjectQuery.ALL : asked;
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        page.addAttribute("query", query);
        page.addAttribute("faulty", faults.hasErrors());
        page.addAttribute("page", pages.of(query, Viewer.of(user.id().orElseThrow(), user.groups())));
        return "desk/projects";
    }
}
