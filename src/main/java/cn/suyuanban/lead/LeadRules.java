package cn.suyuanban.lead;

import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.security.Roles;
import java.util.List;
import java.util.Set;

/** Who may have to do with a lead (信访工作条例 28, 30; R57). */
final class LeadRules {

    /** The office for leads above this county's. */
    static final String SUPERIOR = "superior";

    private LeadRules() {}

    /** A lead about the organ that would look into it goes to the one above; it is not even written down here. */
    static void requireNotOwn(Accused accused) {
        if (Roles.INSPECTOR.equals(accused.unit())) {
            throw new LeadRefusedException(
                    "lead-own-unit", "反映本级纪检监察机关或者其负责人的，本级不能受理，请向上一级纪检监察机关反映（电话 12388）；已填写的内容没有保存，仍在本页");
        }
    }

    /** Units that may get a lead: never the one it is about. */
    static List<String> candidates(List<String> units, Accused accused) {
        return units.stream().filter(unit -> !unit.equals(accused.unit())).toList();
    }

    /** Refuses a unit that the lead is about, or that does not work on leads. */
    static void requireCandidate(String unit, List<String> units, Accused accused) {
        List<String> candidates = candidates(units, accused);
        if (unit.equals(SUPERIOR)) {
            return;
        }
        if (candidates.isEmpty()) {
            throw new LeadRefusedException("lead-no-unit", "能承办线索的部门都与本件有利害关系，请选择移送上一级");
        }
        if (unit.equals(accused.unit())) {
            throw new LeadRefusedException("lead-conflict", "线索不能交由它所反映的单位办理，请另选部门或者移送上一级");
        }
        if (!candidates.contains(unit)) {
            throw new LeadRefusedException("lead-unit-unknown", "选择的部门不承办线索，请从列出的部门中选择");
        }
    }

    /** Whether somebody may read a lead and work on it: of the inspection, of the unit that has it, and not part of it. */
    static boolean mayHandle(Reader reader, Lead lead, Accused accused) {
        boolean concerned = reader.groups().contains(accused.unit()) || names(accused.name(), reader.name());
        boolean assigned = lead.unit() == null || reader.groups().contains(lead.unit());
        return reader.groups().contains(Roles.INSPECTOR) && assigned && !concerned;
    }

    /** Reporters write posts beside names, so a name that stands anywhere in it counts. */
    private static boolean names(String accused, String reader) {
        String name = plain(reader);
        return name.length() > 1 && plain(accused).contains(name);
    }

    private static String plain(String name) {
        return name.replaceAll("\\s", "");
    }

    /** Who asks. */
    record Reader(String id, String name, Set<String> groups) {}
}
