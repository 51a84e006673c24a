package cn.suyuanban.figures.web;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.figures.Figures;
import cn.suyuanban.figures.Filter;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Slice;
import cn.suyuanban.security.Roles;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a figure counts, as far as whoever asks may read them. */
@Component
class FigureCases {

    private final Figures figures;
    private final CurrentUser user;

    FigureCases(Figures figures, CurrentUser user) {
        this.figures = figures;
        this.user = user;
    }

    /** Who applied is for people who oversee the case; a platform that adds figures up does not need it. */
    List<Line> page(String id, LocalDate asOf, Filter filter, Slice slice) {
        List<Line> lines = figures.lines(id, asOf, filter, slice);
        boolean person = user.groups().stream().anyMatch(Roles.FIGURE_READERS::contains);
        return person ? lines : lines.stream().map(Line::withoutApplicant).toList();
    }
}
