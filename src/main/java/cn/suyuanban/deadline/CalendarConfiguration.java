package cn.suyuanban.deadline;

import cn.suyuanban.calendar.HolidayYear;
import cn.suyuanban.calendar.HolidayYears;
import cn.suyuanban.calendar.OfficeHours;
import cn.suyuanban.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The county's working calendar as it begins: the published notices and what is worked out; {@link CalendarUpdate} adds. */
@Configuration
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarSettings settings) {
        return WorkingCalendar.of(settings.officeHours(), HolidayYears.shipped());
    }

    /** Read at once, so that a file that is wrong stops the start and says why. */
    @Bean
    CalendarFolder calendarFolder(CalendarSettings settings) {
        return new CalendarFolder(HolidayYears.fromDirectory(settings.directory()));
    }

    /** The notices found in the county's folder. */
    record CalendarFolder(List<HolidayYear> years) {}

    /**
     * Working calendar.
     *
     * @param directory folder of holiday notices, one JSON file a year in the holiday-cn shape; a file that is new at start is loaded
     * @param morningOpen start of the morning office hours
     * @param morningClose end of the morning office hours
     * @param afternoonOpen start of the afternoon office hours
     * @param afternoonClose close of business, at which a limit counted in days ends
     */
    @ConfigurationProperties("suyuanban.calendar")
    record CalendarSettings(
            @DefaultValue("data/calendar") Path directory,
            @DefaultValue("09:00") LocalTime morningOpen,
            @DefaultValue("12:00") LocalTime morningClose,
            @DefaultValue("14:00") LocalTime afternoonOpen,
            @DefaultValue("18:00") LocalTime afternoonClose) {

        OfficeHours officeHours() {
            return new OfficeHours(morningOpen, morningClose, afternoonOpen, afternoonClose);
        }
    }
}
