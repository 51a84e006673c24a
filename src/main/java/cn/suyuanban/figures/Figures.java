package cn.suyuanban.figures;

import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.catalog.Services;
import cn.suyuanban.security.StaffNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place that answers the county's figures, for pages, reports and machines alike. */
@Service
@Transactional
public class Figures {

    private final List<Measure> measures;
    private final Services services;
    private final StaffNames names;
    private final Clock clock;

    Figures(List<Measure> measures, Services services, StaffNames names, Clock clock) {
        this.measures = measures;
        this.services = services;
        this.names = names;
        this.clock = clock;
    }

    /**
     * All figures as they were at the end of a day, or as they are if it is not over.
     *
     * @param asOf null for today
     */
    public Summary summary(LocalDate asOf, Filter filter) {
        List<ServiceModel> flows = services.all();
        Scope scope = scope(asOf, filter, flows);
        List<Figure> figures = measures.stream()
                .flatMap(measure -> measure.read(scope).stream())
                .toList();
        return new Summary(scope.day(), filter, named(figures, flows));
    }

    /** One figure. */
    public Figure of(String id, LocalDate asOf, Filter filter) {
        List<ServiceModel> flows = services.all();
        Figure figure = measure(id).read(id, scope(asOf, filter, flows));
        return named(List.of(figure), flows).get(0);
    }

    /** What a figure or one of its parts counts, a page at a time. */
    public List<Line> lines(String id, LocalDate asOf, Filter filter, Slice slice) {
        return measure(id)
                .lines(id, scope(asOf, filter, services.all()), slice)
                .orElseThrow(() -> new FigureUnknownException("figure-closed: 该指标不能展开"));
    }

    /** Ids of all figures. */
    public List<String> ids() {
        return measures.stream().flatMap(measure -> measure.ids().stream()).toList();
    }

    private List<Figure> named(List<Figure> figures, List<ServiceModel> flows) {
        PartNames called = new PartNames(names, flows, figures);
        return figures.stream().map(called::of).toList();
    }

    private Measure measure(String id) {
        return measures.stream()
                .filter(measure -> measure.ids().contains(id))
                .findFirst()
                .orElseThrow(() -> new FigureUnknownException("figure-unknown: 没有这个指标，请核对指标编号"));
    }

    private Scope scope(LocalDate asOf, Filter filter, List<ServiceModel> flows) {
        return Scope.of(asOf, filter, clock.instant(), Services.sealed(flows));
    }

    /** All figures of a day. */
    public record Summary(LocalDate asOf, Filter filter, List<Figure> figures) {}
}
