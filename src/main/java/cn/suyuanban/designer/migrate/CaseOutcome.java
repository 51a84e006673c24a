package cn.suyuanban.designer.migrate;

import java.util.List;

/**
 * What would become of one case.
 *
 * @param instance its process instance; of a part that a case called, the part's own
 * @param number of the case, null where nobody may know it
 * @param causes why it cannot be migrated, empty if it can
 */
public record CaseOutcome(String instance, String number, List<Cause> causes) {

    public boolean isMovable() {
        return causes.isEmpty();
    }

    /**
     * Why a case stays where it is.
     *
     * @param code stable, in kebab-case
     * @param element where it lies, empty if the case as a whole
     * @param message in Chinese, with what to do
     */
    public record Cause(String code, String element, String elementName, String message) {}
}
