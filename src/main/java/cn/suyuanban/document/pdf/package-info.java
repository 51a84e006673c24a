/** How a document looks on paper; knows nothing of cases. */
package cn.suyuanban.document.pdf;
