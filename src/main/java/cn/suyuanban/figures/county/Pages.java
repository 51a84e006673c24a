package cn.suyuanban.figures.county;

import cn.suyuanban.figures.FigureUnknownException;
import cn.suyuanban.figures.Line;
import cn.suyuanban.figures.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** Pages of lines, and where each is shown. */
final class Pages {

    private Pages() {}

    /** A page of lines that were all read. */
    static List<Line> of(Stream<Line> lines, Slice slice) {
        return lines.sorted(Comparator.comparing(Line::id))
                .filter(line -> line.id().compareTo(slice.after()) > 0)
                .limit(slice.atMost())
                .toList();
    }

    /** @throws FigureUnknownException if a part is asked for, where there is none */
    static void requireWhole(Slice slice) {
        if (slice.by() != null) {
            throw FigureUnknownException.part();
        }
    }

    static String address(String list, String number) {
        return "/" + list + "/" + UriUtils.encodePathSegment(number, "UTF-8");
    }
}
