/*
 * The sentences of UVL over the tokens that Layout delivers. It accepts a little more than the language (several roots,
 * empty groups, reserved words and double-quoted values where they are unambiguous), so that UvlFileBuilder can name
 * these mistakes instead of a missing token.
 *
 * No parse tree is built. A label keeps what the builders need; what has no label is forgotten once it is matched.
 * Features, groups and constraints become values as soon as they end, so that of a large file only these are kept.
 */
parser grammar UvlParser;

options { tokenVocab = UvlWords; }

@header {
import io.splent.uvl.model.Constraint;
import io.splent.uvl.model.Feature;
import io.splent.uvl.model.Group;
import org.jspecify.annotations.Nullable;
}

@members {
/** Makes the values; null while a text is only checked. */
@Nullable UvlFileBuilder builder;
}

file: head=namespace? levels=includes? uses=imports? tree=features? rules=constraints? EOF;

namespace: NAMESPACE path=name NEWLINE;

includes: INCLUDE NEWLINE INDENT (lines+=level NEWLINE)+ DEDENT;
level: major=(BOOLEAN | ARITHMETIC | TYPE) (DOT minor=minorLevel)?;
minorLevel
    : keyword=(GROUP_CARDINALITY | FEATURE_CARDINALITY | AGGREGATE_FUNCTION | STRING_CONSTRAINTS | NUMERIC_CONSTRAINTS)
    | TIMES
    ;

imports: IMPORTS NEWLINE INDENT (lines+=importLine NEWLINE)+ DEDENT;
importLine: path=name (AS alias=name)?;

features
locals [List<Feature> roots = new ArrayList<>()]
    : FEATURES NEWLINE INDENT (feature { $roots.add($feature.built); })+ DEDENT
    ;
feature
returns [Feature built]
locals [List<Group> groups = new ArrayList<>()]
@after { if (!$groups.isEmpty() && builder != null) $built = $built.withGroups($groups); }
    : type=(BOOLEAN | INTEGER_TYPE | REAL | STRING_TYPE)? title=name (CARDINALITY times=bounds)? block=attributes? NEWLINE
      { if (builder != null) $built = builder.feature($ctx); }
      (INDENT (group { $groups.add($group.built); })+ DEDENT)?
    ;
group
returns [Group built]
locals [List<Feature> members = new ArrayList<>()]
@after { if (builder != null) $built = builder.group($ctx); }
    : kind=groupKind NEWLINE (INDENT (feature { $members.add($feature.built); })+ DEDENT)?
    ;
groupKind: keyword=(OR_GROUP | ALTERNATIVE | OPTIONAL | MANDATORY) | times=bounds;
bounds: LEFT_BRACKET lower=bound (range=RANGE (upper=bound | TIMES))? RIGHT_BRACKET;
bound: minus=MINUS? digits=INTEGER;

attributes: LEFT_BRACE (entries+=attribute (COMMA entries+=attribute)*)? RIGHT_BRACE;
attribute
    : CONSTRAINT condition=expression                                                       # oneConstraint
    | CONSTRAINTS LEFT_BRACKET rules+=expression (COMMA rules+=expression)* RIGHT_BRACKET   # manyConstraints
    | key=id content=value?                                                                 # valueAttribute
    ;
value: flag=(TRUE | FALSE) | amount=number | quoted=(STRING | QUOTED | QUOTED_WITH_DOT) | block=attributes | list=vector;
vector: LEFT_BRACKET (items+=value (COMMA items+=value)*)? RIGHT_BRACKET;
number: minus=MINUS? digits=(INTEGER | FLOAT);

constraints
locals [List<Constraint> rules = new ArrayList<>()]
    : CONSTRAINTS NEWLINE
      (INDENT (condition=expression NEWLINE { if (builder != null) $rules.add(builder.constraint($condition.ctx)); })+ DEDENT)?
    ;

expression
    : LEFT_PARENTHESIS inner=expression RIGHT_PARENTHESIS                                   # parentheses
    | function=(SUM | AVG) LEFT_PARENTHESIS path=name (COMMA root=name)? RIGHT_PARENTHESIS  # aggregate
    | function=(LEN | FLOOR | CEIL) LEFT_PARENTHESIS argument=name RIGHT_PARENTHESIS        # function
    | target=name                                                                           # reference
    | amount=number                                                                         # numberLiteral
    | quoted=STRING                                                                         # stringLiteral
    | left=expression operator=(TIMES | DIVIDE) right=expression                            # binary
    | left=expression operator=(PLUS | MINUS) right=expression                              # binary
    | left=expression operator=(EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL) right=expression  # binary
    | NOT operand=expression                                                                # negation
    | left=expression operator=AND right=expression                                         # binary
    | left=expression operator=OR right=expression                                          # binary
    | left=expression operator=IMPLIES right=expression                                     # binary
    | left=expression operator=IFF right=expression                                         # binary
    ;

name: ids+=id (DOT ids+=id)*;
id: word=(ID | QUOTED | TYPE | ARITHMETIC | AS | SUM | AVG | LEN | FLOOR | CEIL);
