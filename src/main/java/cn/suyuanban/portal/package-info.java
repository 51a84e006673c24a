/** Public pages and their JSON. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "catalog",
            "catalog::diagram",
            "catalog::guide",
            "deadline",
            "document",
            "intake",
            "intake::form",
            "ledger",
            "link",
            "material",
            "modelcheck::path"
        })
package cn.suyuanban.portal;
