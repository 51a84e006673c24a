package cn.suyuanban.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the holidays come from: published notices, the bundled provisional year, and a directory of files.
 *
 * <p>Nothing is fetched from the network.
 */
public final class HolidayYears {
    private static final String PUBLISHED_SOURCE = "国务院办公厅节假日安排通知（tyme4j 1.4.9）";
    private static final int LAST_PUBLISHED = 2026;
    private static final List<Integer> BUNDLED = List.of(2027);

    private HolidayYears() {}

    /** The notices for 2002 to 2026, as the library tyme4j holds them. */
    public static List<HolidayYear> published() {
        return Published.YEARS;
    }

    /**
     * All files shipped with the product: years worked out from the law because their notice was not there at build
     * time.
     */
    public static List<HolidayYear> bundled() {
        return BUNDLED.stream().map(HolidayYears::bundled).toList();
    }

    /**
     * The file shipped for one year.
     *
     * @throws CalendarDataException with code {@code calendar-not-bundled} if there is none
     */
    public static HolidayYear bundled(int year) {
        String resource = "/calendar/" + year + ".json";
        try (InputStream json = HolidayYears.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new CalendarDataException("calendar-not-bundled", "没有随产品提供 " + year + " 年的放假安排");
            }
            return HolidayYearReader.read(json.readAllBytes(), resource);
        } catch (IOException e) {
            throw new CalendarDataException("calendar-unreadable", resource + "：读不出来", e);
        }
    }

    /**
     * The {@code *.json} files of a directory, in the order of their names; empty if there is no such directory.
     *
     * @throws CalendarDataException if a file cannot be read or used, or two files are for the same year
     */
    public static List<HolidayYear> fromDirectory(Path directory) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        Map<Integer, Path> seen = new HashMap<>();
        List<HolidayYear> years = new ArrayList<>();
        for (Path file : jsonFiles(directory)) {
            HolidayYear year = read(file);
            Path other = seen.put(year.year(), file);
            if (other != null) {
                throw new CalendarDataException(
                        "calendar-duplicate-year",
                        file + "：" + year.year() + " 年已在 " + other.getFileName() + " 中，请只留一个文件");
            }
            years.add(year);
        }
        return List.copyOf(years);
    }

    /** What the product brings along: published notices, then bundled years, ready for {@link WorkingCalendar#of}. */
    public static List<HolidayYear> shipped() {
        return Stream.concat(published().stream(), bundled().stream()).toList();
    }

    private static List<Path> jsonFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CalendarDataException("calendar-unreadable", directory + "：放假安排目录读不出来", e);
        }
    }

    private static HolidayYear read(Path file) {
        try {
            return HolidayYearReader.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new CalendarDataException("calendar-unreadable", file + "：读不出来", e);
        }
    }

    /** Loaded on first use: walking the library's text costs a quarter of a second. */
    private static final class Published {
        static final List<HolidayYear> YEARS = load();

        private static List<HolidayYear> load() {
            Map<Integer, Map<LocalDate, NamedDay>> years = new TreeMap<>();
            // the library's data begins on 2001-12-29, with the make-up days for New Year 2002
            for (LegalHoliday day = LegalHoliday.fromYmd(2001, 12, 29); day != null; day = day.next(1)) {
                years.computeIfAbsent(day.getTarget().getYear(), year -> new TreeMap<>())
                        .put(date(day.getDay()), new NamedDay(day.getName(), !day.isWork()));
            }
            return years.entrySet().stream()
                    .filter(year -> year.getKey() <= LAST_PUBLISHED)
                    .map(year -> new HolidayYear(year.getKey(), PUBLISHED_SOURCE, false, year.getValue()))
                    .toList();
        }

        private static LocalDate date(SolarDay day) {
            return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
        }
    }
}
