/** Official documents (文书): worded by templates, numbered, printed as PDF and kept with the case. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "calendar",
            "engine",
            "catalog",
            "catalog::guide",
            "deadline",
            "ledger",
            "link",
            "material"
        })
package cn.suyuanban.document;
