package cn.suyuanban.deadline;

import cn.suyuanban.calendar.HolidayYears;
import cn.suyuanban.calendar.OfficeHours;
import cn.suyuanban.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The county's working calendar, from the published notices and the county's own files. */
@Configuration
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar(CalendarSettings settings) {
        return WorkingCalendar.of(settings.officeHours(), HolidayYears.all(settings.directory()));
    }

    /**
     * Working calendar.
     *
     * @param directory folder of holiday notices, one JSON file a year in the holiday-cn shape; a file overrides what is built in
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
