// Macros that hand a failure on to the caller.
//
//   absl::StatusOr<Article> ReadArticle(absl::string_view path) {
//     CROSSCHECK_ASSIGN_OR_RETURN(std::string bytes, ReadFile(path));
//     CROSSCHECK_RETURN_IF_ERROR(CheckSize(bytes));
//     return ParseArticle(bytes);
//   }
//
// Both work in any function that returns absl::Status or absl::StatusOr.

#ifndef COMPARATOR_BASE_STATUS_MACROS_H_
#define COMPARATOR_BASE_STATUS_MACROS_H_

#include <utility>

#include "absl/base/optimization.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"

// Evaluates `expression`, an absl::Status, and returns it from the enclosing
// function unless it is OK.
#define CROSSCHECK_RETURN_IF_ERROR(expression)         \
  do {                                                 \
    ::absl::Status crosscheck_status = (expression);   \
    if (ABSL_PREDICT_FALSE(!crosscheck_status.ok())) { \
      return crosscheck_status;                        \
    }                                                  \
  } while (false)

// Evaluates `expression`, an absl::StatusOr<T>, and returns its status from
// the enclosing function unless it is OK; else moves the value into
// `declaration`, which declares a variable or names one. A declaration with a
// comma outside parentheses, such as a map's type, needs parentheses or an
// alias. It expands to several statements, so it cannot be the lone body of
// an `if`.
#define CROSSCHECK_ASSIGN_OR_RETURN(declaration, expression)                  \
  CROSSCHECK_INTERNAL_ASSIGN_OR_RETURN(                                       \
      CROSSCHECK_INTERNAL_JOIN(crosscheck_status_or_, __LINE__), declaration, \
      expression)

#define CROSSCHECK_INTERNAL_ASSIGN_OR_RETURN(variable, declaration, \
                                             expression)            \
  auto variable = (expression);                                     \
  if (ABSL_PREDICT_FALSE(!variable.ok())) {                         \
    return ::std::move(variable).status();                          \
  }                                                                 \
  declaration = *::std::move(variable)

#define CROSSCHECK_INTERNAL_JOIN(a, b) CROSSCHECK_INTERNAL_JOIN_AGAIN(a, b)
#define CROSSCHECK_INTERNAL_JOIN_AGAIN(a, b) a##b

#endif  // COMPARATOR_BASE_STATUS_MACROS_H_
