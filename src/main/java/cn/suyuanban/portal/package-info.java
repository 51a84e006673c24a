/** Public pages and their JSON. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "catalog",
            "catalog::guide",
            "catalog::diagram",
            "link",
            "modelcheck::path",
            "ledger",
            "calendar",
            "deadline"
        })
package cn.suyuanban.portal;
