/** Public pages and their JSON. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "catalog",
            "catalog::diagram",
            "catalog::guide",
            "catalog::situation",
            "deadline",
            "document",
            "engine",
            "hotline",
            "hotline::desk",
            "hotline::table",
            "intake",
            "intake::applicant",
            "intake::form",
            "lead",
            "lead::conduct",
            "ledger",
            "link",
            "material",
            "material::web",
            "modelcheck::path",
            "refusal",
            "security"
        })
package cn.suyuanban.portal;
