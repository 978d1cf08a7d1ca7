import Testing
@testable import Rubrics
