/// One number about agreement, with what it rests on; or the reason why there is none.
public struct Coefficient: Sendable, Hashable {
  /// Which number.
  public var kind: Kind
  /// Its value, or why it has none.
  public var outcome: Outcome
  /// Units that entered.
  public var units: Int
  /// Raters who gave at least one rating that entered.
  public var raters: Int
  /// Ratings that entered: those with a partner on the same unit.
  public var pairable: Int
  /// How often each level of the table was given among them, in the order of the levels: where nearly all
  /// stand in one level, κ is low though the share of agreement is high.
  public var prevalence: [Int]
  /// How sure it is; nil if that was not asked for or cannot be told.
  public var interval: ConfidenceInterval?
  /// The test of whether it is more than chance; nil where the coefficient has none.
  public var test: SignificanceTest?
  /// Its standard error in large samples, whatever the true value; nil where none is known.
  public var standardError: Double?

  /// A number, or the lack of one.
  public init(
    _ kind: Kind, _ outcome: Outcome, units: Int = 0, raters: Int = 0, pairable: Int = 0,
    prevalence: [Int] = [],
    interval: ConfidenceInterval? = nil, test: SignificanceTest? = nil, standardError: Double? = nil
  ) {
    self.kind = kind
    self.outcome = outcome
    self.units = units
    self.raters = raters
    self.pairable = pairable
    self.prevalence = prevalence
    self.interval = interval
    self.test = test
    self.standardError = standardError
  }

  /// The value; nil if it is undefined.
  public var value: Double? { if case .value(let value) = outcome { value } else { nil } }

  /// Why there is no value; nil if there is one.
  public var undefined: Undefined? { if case .undefined(let reason) = outcome { reason } else { nil } }

  /// A value, always finite, or the reason for its lack.
  public enum Outcome: Sendable, Hashable {
    /// The value.
    case value(Double)
    /// There is none.
    case undefined(Undefined)
  }

  /// The coefficients known.
  public enum Kind: Sendable, Hashable {
    /// Pairs of ratings that agree, of all pairs on the same unit; from 0 to 1.
    case share
    /// Two raters, chance from each one's own margins (Cohen 1960, 1968).
    case cohen(Weighting)
    /// The mean of Cohen's κ over all pairs of raters (Light 1971).
    case light
    /// Many raters, chance from the margins of all (Fleiss 1971).
    case fleiss
    /// Any number of raters, any level of measurement, missing ratings (Krippendorff 2004).
    case krippendorff(Metric)
    /// Chance from how often raters cannot but guess: steady where nearly all stand in one level (Gwet 2008).
    case gwetAC1
    /// Chance the same for each level (Bennett 1954; for two levels PABAK, Byrt 1993; for many raters
    /// Randolph 2005).
    case pabak
    /// The intraclass correlations (Shrout and Fleiss 1979).
    case icc(ICCForm)
    /// How far raters put the units into one order, from 0 to 1 (Kendall and Babington Smith 1939).
    case kendallW
    /// The mean of Spearman's ρ over all pairs of raters on what both rated.
    case meanRankCorrelation
  }

  /// How much two different levels disagree, in Cohen's κ.
  public enum Weighting: Sendable, Hashable {
    /// All the same.
    case none
    /// By their distance in the order.
    case linear
    /// By its square.
    case quadratic
    /// As given, row first rater, column second; must have a row and a column for each level.
    case disagreement([[Rational]])
  }

  /// How much two different values disagree, in Krippendorff's α.
  public enum Metric: String, Sendable, Hashable, CaseIterable {
    /// All the same.
    case nominal
    /// By how many ratings stand between them.
    case ordinal
    /// By the square of the difference.
    case interval
    /// By the square of the difference over the sum; for values not below nought.
    case ratio
  }

  /// Shrout and Fleiss's six.
  public enum ICCForm: String, Sendable, Hashable, CaseIterable {
    /// Each unit by other raters: agreement of one.
    case icc1 = "ICC(1,1)"
    /// The same raters, drawn from many: absolute agreement of one.
    case icc2 = "ICC(2,1)"
    /// These raters and no others: consistency of one.
    case icc3 = "ICC(3,1)"
    /// As the first, of the mean of all.
    case icc1k = "ICC(1,k)"
    /// As the second, of the mean of all.
    case icc2k = "ICC(2,k)"
    /// As the third, of the mean of all.
    case icc3k = "ICC(3,k)"
  }
}

/// Why a coefficient has no value. Nothing is ever printed in its place: no 0, no 1, no "nan".
public enum Undefined: Sendable, Hashable {
  /// There is nothing to go by.
  case noRatings
  /// Agreement takes two.
  case oneRater
  /// Each unit was rated once at most.
  case nothingRatedTwice
  /// Everyone gave everything the same level: agreement by chance alone would be perfect too.
  case noVariation
  /// One of the two raters, or each of some, made no difference between the units.
  case raterWithoutVariation
  /// For two raters, and there are so many.
  case notTwoRaters(Int)
  /// So many units are too few; it takes the second number.
  case tooFewUnits(Int, least: Int)
  /// So many ratings are missing in a statistic that needs all.
  case incomplete(missing: Int)
  /// Weights that do not fit the levels, or are negative.
  case wrongWeights
  /// Values below nought, on which ratios mean nothing.
  case negativeValues
}

/// Between which bounds a value lies, and how that was found.
public struct ConfidenceInterval: Sendable, Hashable {
  /// The lower bound.
  public var lower: Double
  /// The upper bound.
  public var upper: Double
  /// How sure, as a share: 0.95.
  public var confidence: Double
  /// How it was found.
  public var method: Method

  /// Bounds with their origin.
  public init(lower: Double, upper: Double, confidence: Double, method: Method) {
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.method = method
  }

  /// Where bounds come from.
  public enum Method: Sendable, Hashable {
    /// From the distribution of F (Shrout and Fleiss 1979; of means over k raters stepped up by Spearman and
    /// Brown).
    case fDistribution
    /// From the standard error in large samples.
    case standardError
    /// From units drawn again with replacement: percentiles. Resamples in which the coefficient was undefined
    /// are not among them, and counted.
    case bootstrap(resamples: Int, seed: UInt64, undefined: Int)
  }
}

/// A test against chance.
public struct SignificanceTest: Sendable, Hashable {
  /// Which distribution, with its degrees of freedom.
  public var distribution: Distribution
  /// The value.
  public var statistic: Double
  /// The probability of a value as great or greater if there were nothing but chance (of z: as far from
  /// nought).
  public var p: Double

  /// Distributions of test values.
  public enum Distribution: Sendable, Hashable {
    /// Normal.
    case z
    /// χ².
    case chiSquared(Int)
    /// F.
    case f(Int, Int)
  }

  /// A test's result.
  public init(_ distribution: Distribution, statistic: Double, p: Double) {
    self.distribution = distribution
    self.statistic = statistic
    self.p = p
  }
}
