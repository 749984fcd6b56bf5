/// The application that the packages below make up; each of them is a module with a front type of its own.
@NullMarked
package seesaw;

import org.jspecify.annotations.NullMarked;
