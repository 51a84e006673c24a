package cn.suyuanban.cockpit.materials;

import cn.suyuanban.material.Accepted;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a case has of each material it needs.
 *
 * @param mayWork whether the caller may judge and add files
 * @param accepted what may be added
 * @param needs materials of the model, in its order
 * @param others files that belong to none of them
 * @param issued documents of the authority
 */
record CaseMaterialsAnswer(
        String number,
        String serviceName,
        boolean mayWork,
        Accepted accepted,
        List<NeedAnswer> needs,
        List<FileAnswer> others,
        List<FileAnswer> issued) {

    /**
     * A material of the model.
     *
     * @param sourceText where it comes from
     * @param copies how many, null if the model says nothing
     * @param handedIn whether the applicant brings it
     */
    record NeedAnswer(
            String code,
            String name,
            String needText,
            String sourceText,
            Integer copies,
            boolean handedIn,
            List<FileAnswer> files) {}

    /**
     * A file.
     *
     * @param shown whether a browser draws it by itself
     * @param picture whether it is a picture
     * @param readable false once its content was removed
     * @param receivedBy name of the member of staff, null for the applicant
     */
    record FileAnswer(
            String id,
            String name,
            String fileName,
            String sizeText,
            boolean shown,
            boolean picture,
            boolean readable,
            String originText,
            OffsetDateTime receivedAt,
            String receivedBy,
            String state,
            String stateText,
            String remark) {}
}
