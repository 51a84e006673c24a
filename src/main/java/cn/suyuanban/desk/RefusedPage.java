package cn.suyuanban.desk;

import cn.suyuanban.refusal.RefusedException;
import org.springframework.ui.Model;

/** What a page says instead of what is not to be had: the fragment {@code unknown} of the desk's layout. */
public final class RefusedPage {

    private RefusedPage() {}

    public static void tell(Model page, RefusedException refused) {
        page.addAttribute("title", refused.getBody().getTitle());
        page.addAttribute("detail", refused.getBody().getDetail());
        page.addAttribute("code", refused.getBody().getProperties().get("code"));
    }
}
