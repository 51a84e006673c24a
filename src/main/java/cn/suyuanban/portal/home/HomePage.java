package cn.suyuanban.portal.home;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.portal.guide.Choices;
import cn.suyuanban.portal.guide.StatisticsAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public home page (首页). */
@Controller
class HomePage {

    private final Matters matters;

    HomePage(Matters matters) {
        this.matters = matters;
    }

    @GetMapping("/")
    String home(Model page) {
        Catalogue catalogue = matters.catalogue();
        page.addAttribute("choices", Choices.of(catalogue));
        page.addAttribute("figures", StatisticsAnswer.of(catalogue));
        return "portal/home";
    }
}
