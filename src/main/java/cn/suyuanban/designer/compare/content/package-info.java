/** What the files of a service say, taken apart into elements and facts whatever the kind of file. */
package cn.suyuanban.designer.compare.content;
