/// What tests of several modules stand on: databases, a browser, files of the project.
@NullMarked
package seesaw.testing;

import org.jspecify.annotations.NullMarked;
