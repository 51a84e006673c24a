package cn.suyuanban.portal.guide;

import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import java.util.List;
import java.util.Objects;

/**
 * What somebody looks for in the catalogue; what is null or empty does not narrow it.
 *
 * @param q words
 * @param audience {@code enterprise} or {@code citizen}
 * @param department id of a group that takes part
 * @param event life event in words
 */
record Wanted(String q, String audience, String department, String event) {

    Wanted {
        q = said(q);
        audience = said(audience);
        department = said(department);
        event = said(event);
    }

    List<MatterGuide> in(Catalogue catalogue) {
        return catalogue.search(q).stream()
                .filter(matter ->
                        audience.isEmpty() || audience.equals(matter.about().audience()))
                .filter(matter -> event.isEmpty() || event.equals(matter.about().event()))
                .filter(matter -> department.isEmpty() || takesPart(matter, catalogue))
                .toList();
    }

    public boolean narrows() {
        return filters() || !q.isEmpty();
    }

    /** Whether anything but words narrows it. */
    public boolean filters() {
        return !(audience + department + event).isEmpty();
    }

    private boolean takesPart(MatterGuide matter, Catalogue catalogue) {
        return catalogue.departments(matter).contains(department);
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
