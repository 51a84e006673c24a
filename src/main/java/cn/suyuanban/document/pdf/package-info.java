/** How a document looks on paper; knows nothing of cases. */
@org.springframework.modulith.NamedInterface("pdf")
package cn.suyuanban.document.pdf;
