/** What designers look at before they change something: the services there are, and how each came to be what it is. */
package cn.suyuanban.designer.overview;
