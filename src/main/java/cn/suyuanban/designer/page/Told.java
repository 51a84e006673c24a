package cn.suyuanban.designer.page;

import cn.suyuanban.refusal.RefusedException;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form asks for and tells on the next page how it went. */
final class Told {

    private Told() {}

    /**
     * @param done what to say if it went well
     * @param back where to go
     */
    static String act(RedirectAttributes next, String done, String back, Runnable work) {
        return begin(next, back, () -> {
            work.run();
            next.addFlashAttribute("told", done);
            return back;
        });
    }

    /**
     * The same for what leads to a page of its own.
     *
     * @param back where to go if it is refused
     */
    static String begin(RedirectAttributes next, String back, Supplier<String> work) {
        try {
            return "redirect:" + work.get();
        } catch (RefusedException refused) {
            next.addFlashAttribute("problem", refused.getBody().getDetail());
            next.addFlashAttribute("code", refused.getBody().getProperties().get("code"));
            return "redirect:" + back;
        }
    }
}
