package cn.suyuanban.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * All that is known of a milestone; it takes the place of the report before, which makes a correction a new report.
 *
 * @param milestone its id
 * @param slip by how many working days it will take longer than agreed; 0 once it is finished
 * @param evidence what proves that it is finished, or ""
 */
public record Report(
        String milestone, Optional<LocalDate> started, Optional<LocalDate> finished, int slip, String evidence) {}
