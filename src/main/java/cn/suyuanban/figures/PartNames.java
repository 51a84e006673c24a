package cn.suyuanban.figures;

import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.figures.Figure.Part;
import cn.suyuanban.security.StaffNames;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What people call the departments, flows and months that figures fall into. */
final class PartNames {

    private final UnaryOperator<String> departments;
    private final Map<String, String> services;

    PartNames(StaffNames names, List<ServiceModel> services, List<Figure> figures) {
        this.departments = names.of(figures.stream()
                .flatMap(figure -> figure.parts().stream())
                .filter(part -> part.by() == By.DEPARTMENT)
                .map(Part::key)
                .toList());
        this.services =
                services.stream().collect(Collectors.toMap(ServiceModel::key, ServiceModel::name, (one, other) -> one));
    }

    Figure of(Figure figure) {
        return figure.by(
                figure.parts().stream().map(part -> part.called(name(part))).toList());
    }

    private String name(Part part) {
        return switch (part.by()) {
            case DEPARTMENT -> departments.apply(part.key());
            case SERVICE -> services.getOrDefault(part.key(), part.name());
            case MONTH -> month(YearMonth.parse(part.key()));
            default -> part.name();
        };
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
