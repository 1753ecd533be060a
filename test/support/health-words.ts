/** Words of health: none of them stands in a row, a log or a metric. */
export const HEALTH =
  /\b(pain|hurt|hurts|sore|ache|dizzy|numb|sick|cramp|unwell|danger|emergency|stuck|osteoporosis|pregnant|disc|spleen|knee|wrist|elbow|shoulder|neck|hip|chest|spared|movements?|kneel|arch-back|bend-forward|lower-back)\b/i;
