package cn.suyuanban;

import cn.suyuanban.cli.Commands;
import java.util.OptionalInt;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Suyuanban (涑愿办): the county's promises as running processes. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SuyuanbanApplication {

    /** The engine's date functions and Tasklist's filters use the JVM's zone, so it is the county's. */
    public static final TimeZone COUNTY_TIME = TimeZone.getTimeZone("Asia/Shanghai");

    public static void main(String[] args) {
        TimeZone.setDefault(COUNTY_TIME);
        OptionalInt done = Commands.run(args);
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        SpringApplication.run(SuyuanbanApplication.class, args);
    }
}
