extension Agreement {
  /// The share of pairs of ratings on the same unit that agree, of all such pairs.
  public static func share(_ table: RatingTable) -> Coefficient {
    Coefficient(.share, .undefined(.noRatings))
  }

  /// Cohen's κ of a table of two raters, over the units both rated.
  public static func cohen(_ table: RatingTable, weights: Coefficient.Weighting = .none) -> Coefficient {
    Coefficient(.cohen(weights), .undefined(.noRatings))
  }

  /// Light's κ: the mean of Cohen's over all pairs of raters that have one.
  public static func light(_ table: RatingTable) -> Coefficient {
    Coefficient(.light, .undefined(.noRatings))
  }

  /// Fleiss's κ, over units rated by two or more; with missing ratings each unit counts by its own number.
  public static func fleiss(_ table: RatingTable) -> Coefficient {
    Coefficient(.fleiss, .undefined(.noRatings))
  }

  /// Fleiss's κ of each level against all others.
  public static func fleissByLevel(_ table: RatingTable) -> [Coefficient] { [] }

  /// Krippendorff's α; with an interval if resampling is asked for.
  public static func krippendorff(
    _ table: RatingTable, _ metric: Coefficient.Metric, resampling: Resampling? = nil
  ) -> Coefficient { Coefficient(.krippendorff(metric), .undefined(.noRatings)) }

  /// Gwet's AC1.
  public static func gwetAC1(_ table: RatingTable) -> Coefficient {
    Coefficient(.gwetAC1, .undefined(.noRatings))
  }

  /// Agreement corrected for chance that is the same for each level: PABAK, for two levels twice the share
  /// less one.
  public static func pabak(_ table: RatingTable) -> Coefficient {
    Coefficient(.pabak, .undefined(.noRatings))
  }

  /// An intraclass correlation, over the units that all raters rated.
  public static func icc(_ table: RatingTable, _ form: Coefficient.ICCForm, confidence: Double = 0.95)
    -> Coefficient
  {
    Coefficient(.icc(form), .undefined(.noRatings))
  }

  /// Kendall's W with ties.
  public static func kendallW(_ table: RatingTable) -> Coefficient {
    Coefficient(.kendallW, .undefined(.noRatings))
  }

  /// The mean of Spearman's ρ over all pairs of raters, each over what both rated (three units or more).
  public static func meanRankCorrelation(_ table: RatingTable) -> Coefficient {
    Coefficient(.meanRankCorrelation, .undefined(.noRatings))
  }
}
