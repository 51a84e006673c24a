package cn.suyuanban.portal.track;

import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** What an applicant asks for, if the session has the right to it; requests to the hotline have a page of their own. */
@Component
class OwnCases {

    private final CaseFiles files;
    private final Materials materials;
    private final TrackedCases tracked;

    OwnCases(CaseFiles files, Materials materials, TrackedCases tracked) {
        this.files = files;
        this.materials = materials;
        this.tracked = tracked;
    }

    /** @throws NotYoursException if the session may not see it, whether it exists or not */
    CaseFile require(String number, HttpServletRequest request) {
        return files.findByNumber(number)
                .filter(file -> !HotlineIntake.SERVICE.equals(file.service()))
                .filter(file -> tracked.holds(request.getSession(false), file.id()))
                .orElseThrow(NotYoursException::new);
    }

    /**
     * A document that was issued in the case.
     *
     * @throws NotYoursException if it is of another case, not a document of the authority, or gone
     */
    Material requireIssued(CaseFile file, String id) {
        return materials
                .find(id)
                .filter(material -> file.id().equals(material.caseId()))
                .filter(material -> material.origin() == Material.Origin.ISSUED && material.isReadable())
                .orElseThrow(NotYoursException::new);
    }
}
